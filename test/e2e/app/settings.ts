import type { SessionOptions, StreamSource } from 'react-live-vision';
import { drawColours, drawStill, drawUntilStill } from './pictures.js';
import { recordFile } from './recordFile.js';

declare global {
  interface Window {
    /** The API key: an address would show it to everybody. */
    fixtureKey?: string;
  }
}

/** What a test asks of the page, by its query. */
export interface Settings {
  emulator: string;
  key: string;
  source: StreamSource;
  autoStart: boolean;
  /** Path of a handler that holds the key; null for a page that has one. */
  handler: string | null;
  /** Asked for by the client. */
  region: string | null;
  options: Pick<SessionOptions, 'onExpired' | 'maxDurationMs' | 'onUnmount' | 'publish'>;
  /** Two routes that share a stream. */
  routes: boolean;
  /** With the check of device and network. */
  preflight: boolean;
  /** Id of a stream that is only watched; null for a page that publishes. */
  viewer: string | null;
  /** With a watch that asks for a colour. */
  colours: boolean;
  /** Components that show the stream's status. */
  many: number;
}

export async function readSettings(search: string): Promise<Settings> {
  const query = new URLSearchParams(search);
  return {
    emulator: query.get('emulator') ?? '',
    key: window.fixtureKey ?? 'e2e',
    source: await sourceOf(query),
    autoStart: query.has('autoStart'),
    handler: query.get('handler'),
    region: query.get('region'),
    options: {
      ...(query.get('onExpired') === 'recreate' ? { onExpired: 'recreate' } : {}),
      ...(query.get('onUnmount') === 'keep' ? { onUnmount: 'keep' } : {}),
      ...(query.has('maxFramerate') ? { publish: { maxFramerate: Number(query.get('maxFramerate')) } } : {}),
      ...(query.has('maxDurationMs') ? { maxDurationMs: Number(query.get('maxDurationMs')) } : {}),
    },
    routes: query.has('routes'),
    colours: query.has('colours'),
    preflight: query.has('preflight'),
    viewer: query.get('viewer'),
    many: Number(query.get('many') ?? 0),
  };
}

async function sourceOf(query: URLSearchParams): Promise<StreamSource> {
  const deviceId = query.get('device');
  switch (query.get('source')) {
    case 'camera':
      return { type: 'camera', ...(deviceId === null ? {} : { deviceId }) };
    case 'screen':
      return { type: 'screen' };
    case 'file':
      return { type: 'file', file: await recordFile(Number(query.get('seconds'))), loop: query.has('loop') };
    case 'element':
      return { type: 'element', element: drawUntilStill() };
    case 'still':
      return { type: 'element', element: drawStill() };
    case 'hls':
      return { type: 'hls', url: query.get('url') ?? '' };
    case 'remote':
      return { type: 'remote', name: query.get('name') ?? '' };
    case 'external':
      return { type: 'external' };
    case 'media':
      return { type: 'media', media: drawUntilStill().captureStream(15) };
    default:
      return query.has('colours') ? { type: 'element', element: drawColours() } : { type: 'test-pattern' };
  }
}
