/** The path of a request target without its query: queries of LiveKit's sockets hold tokens. */
export function pathOf(target: string | undefined): string {
  const text = target ?? '/';
  if (text.startsWith('/')) {
    return text.replace(/[?#].*$/s, '');
  }
  return URL.canParse(text) ? new URL(text).pathname : text.replace(/[?#].*$/s, '');
}
