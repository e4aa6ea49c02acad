import { parseJson } from '../../http/parseJson.js';

/**
 * A result as a page may have it: the handle in place of the stream's id. Null for what is no object, which is no result
 * and might say anything.
 */
export function relayedMessage(
  text: string,
  { sid, handle }: { sid: string; handle: string },
): string | null {
  let message: unknown;
  try {
    message = parseJson(text);
  } catch {
    return null;
  }
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return null;
  return JSON.stringify(message, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(sid, handle) : value,
  );
}
