import type { Emulator } from '../createEmulator.js';

export interface Announcement {
  emulator: Pick<Emulator, 'url' | 'port'>;
  /** Whether a key was set; the key itself is never printed. */
  keySet: boolean;
  json: boolean;
}

/** What is printed once the emulator listens: its base URL on a line of its own, or one JSON object. */
export function announce({ emulator: { url, port }, keySet, json }: Announcement): string {
  if (json) {
    return `${JSON.stringify({ url, port, apiUrl: `${url}/v1beta`, anyKey: !keySet })}\n`;
  }
  const key = keySet ? 'The API key that was set is needed.' : 'Any API key is accepted.';
  return `${url}\nOvershoot emulator: API at ${url}/v1beta, status page at ${url}/. ${key}\n`;
}
