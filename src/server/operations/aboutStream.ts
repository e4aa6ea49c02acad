import { HandlerError } from '../http/HandlerError.js';
import { inRegion } from '../upstream/inRegion.js';
import type { UpstreamAnswer, UpstreamCall } from '../upstream/createUpstream.js';
import { withoutIds } from '../upstream/withoutIds.js';
import type { HandlerCall, OwnStream } from './HandlerCall.js';

interface AboutStream extends Pick<UpstreamCall, 'method' | 'timeoutMs' | 'body'> {
  /** Of the path, behind the stream. */
  rest?: string;
}

/** One call of the service about a stream, in its region. What it refuses names the stream by its handle. */
export async function aboutStream(
  { upstream }: Pick<HandlerCall, 'upstream'>,
  { sid, rgn, handle }: OwnStream,
  { method, rest = '', timeoutMs, body }: AboutStream,
): Promise<UpstreamAnswer> {
  const path = `/streams/${encodeURIComponent(sid)}${rest}`;
  try {
    const { answer } = await inRegion(rgn, (region) =>
      upstream.json({ method, path, region, timeoutMs, body }),
    );
    return answer;
  } catch (error) {
    if (error instanceof HandlerError) error.message = withoutIds(error.message, sid, handle);
    throw error;
  }
}
