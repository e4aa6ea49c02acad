/** An address that can be opened or fetched safely; null for any other, `javascript:` for example. */
export function webAddress(text: string | null): string | null {
  const url = parsed(text);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}

/** Whether it is an address that video can be sent to. */
export const isRtmpAddress = (text: string): boolean => /^rtmps?:\/\/[^\s/]+/i.test(text.trim());

function parsed(text: string | null): URL | null {
  try {
    return text === null ? null : new URL(text.trim());
  } catch {
    return null;
  }
}
