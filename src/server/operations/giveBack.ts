import type { HandlerCall } from './HandlerCall.js';

const TIMEOUT_MS = 10_000;

/** A stream that nobody can use would cost until its lease ends. */
export async function giveBack(
  { upstream }: Pick<HandlerCall, 'upstream'>,
  { sid, region }: { sid: string; region: string | undefined },
): Promise<void> {
  const path = `/streams/${encodeURIComponent(sid)}`;
  await upstream.json({ method: 'DELETE', path, region, timeoutMs: TIMEOUT_MS }).catch(() => undefined);
}
