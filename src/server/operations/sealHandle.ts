import type { HandlerCall } from './HandlerCall.js';

/** What the browser gets in place of the id of a stream that was made for it. */
export async function sealHandle(
  { clock, limits, handles, sub, audit }: HandlerCall,
  { sid, region }: { sid: string; region?: string | undefined },
): Promise<string> {
  const nowSeconds = Math.floor(clock.now() / 1000);
  const { handle, kid } = await handles.seal({
    sid,
    sub,
    ...(region === undefined ? {} : { rgn: region }),
    iat: nowSeconds,
    exp: nowSeconds + Math.floor(limits.sessionMs / 1000),
  });
  audit.kid = kid;
  return handle;
}
