import { HandlerError } from '../http/HandlerError.js';

/** As `streamImage` and `streamClip` write it; anything else may be read in two ways. */
const REFERENCE = /^ovs:\/\/streams\/([\w.-]+)\?([a-z_]+=[\w.-]+(?:&[a-z_]+=[\w.-]+)*)$/;
const KEYS: ReadonlySet<string> = new Set([
  ...['frame_index', 'timestamp_ms', 'offset_ms', 'tolerance_ms', 'direction'],
  ...['start_frame_index', 'start_timestamp_ms', 'start_offset_ms'],
  ...['end_frame_index', 'end_timestamp_ms', 'end_offset_ms', 'max_fps'],
]);

/** A reference by handle, taken apart. Throws `HandlerError` `bad-request` for whatever is not written in the one way. */
export function openReference(url: string): { handle: string; query: string } {
  const [, handle, query] = REFERENCE.exec(url) ?? [];
  const keys = query?.split('&').map((pair) => pair.slice(0, pair.indexOf('='))) ?? [];
  const isKnown = new Set(keys).size === keys.length && keys.every((key) => KEYS.has(key));
  if (handle === undefined || query === undefined || !isKnown)
    throw new HandlerError('bad-request', {
      detail: 'A reference to a stream is not written as streamImage() and streamClip() do.',
    });
  return { handle, query };
}
