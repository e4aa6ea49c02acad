import type { PulledSource } from '../../capture/StreamSource.js';

/** A text of the service without the address of a camera, which may hold its password. */
export function withoutAddress(text: string, source: PulledSource | undefined): string {
  const whole = source && 'url' in source ? text.replaceAll(source.url, '(the address)') : text;
  return source ? whole.replaceAll(/\/\/[^\s/@]*@/g, '//') : whole;
}
