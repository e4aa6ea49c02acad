/** A text of ffmpeg without the address of the source, which may hold the password of a camera. */
export function withoutAddress(text: string, url: string): string {
  return text.replaceAll(url, '(the source)').replaceAll(/\b\w+:\/\/[^\s'"]*/g, '(an address)');
}
