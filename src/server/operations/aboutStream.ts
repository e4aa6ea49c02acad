import { HandlerError } from '../http/HandlerError.js';
import { inRegion } from '../upstream/inRegion.js';
import type { UpstreamAnswer } from '../upstream/createUpstream.js';
import { withoutIds } from '../upstream/withoutIds.js';
import type { HandlerCall, OwnStream } from './HandlerCall.js';

/** One call of the service about a stream, in its region. What it refuses names the stream by its handle. */
export async function aboutStream(
  { upstream }: Pick<HandlerCall, 'upstream'>,
  { sid, rgn, handle }: OwnStream,
  { method, rest = '', timeoutMs }: { method: 'GET' | 'POST' | 'DELETE'; rest?: string; timeoutMs: number },
): Promise<UpstreamAnswer> {
  const path = `/streams/${encodeURIComponent(sid)}${rest}`;
  try {
    const { answer } = await inRegion(rgn, (region) => upstream.json({ method, path, region, timeoutMs }));
    return answer;
  } catch (error) {
    if (error instanceof HandlerError) error.message = withoutIds(error.message, sid, handle);
    throw error;
  }
}
