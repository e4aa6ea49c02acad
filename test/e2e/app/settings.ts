import type { SessionOptions, StreamSource } from 'react-live-vision';

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
  /** Asked for by the client. */
  region: string | null;
  options: Pick<SessionOptions, 'onExpired' | 'maxDurationMs' | 'onUnmount' | 'publish'>;
  /** Two routes that share a stream. */
  routes: boolean;
  /** Components that show the stream's status. */
  many: number;
}

export function readSettings(search: string): Settings {
  const query = new URLSearchParams(search);
  return {
    emulator: query.get('emulator') ?? '',
    key: window.fixtureKey ?? 'e2e',
    source: sourceOf(query.get('source')),
    autoStart: query.has('autoStart'),
    region: query.get('region'),
    options: {
      ...(query.get('onExpired') === 'recreate' ? { onExpired: 'recreate' } : {}),
      ...(query.get('onUnmount') === 'keep' ? { onUnmount: 'keep' } : {}),
      ...(query.has('maxFramerate') ? { publish: { maxFramerate: Number(query.get('maxFramerate')) } } : {}),
      ...(query.has('maxDurationMs') ? { maxDurationMs: Number(query.get('maxDurationMs')) } : {}),
    },
    routes: query.has('routes'),
    many: Number(query.get('many') ?? 0),
  };
}

function sourceOf(name: string | null): StreamSource {
  switch (name) {
    case 'camera':
      return { type: 'camera' };
    case 'element':
      return { type: 'element', element: movingCanvas() };
    case 'external':
      return { type: 'external' };
    case 'media':
      return { type: 'media', media: movingCanvas().captureStream(15) };
    default:
      return { type: 'test-pattern' };
  }
}

function movingCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 180;
  const context = canvas.getContext('2d');
  let frame = 0;
  setInterval(() => {
    if (!context) return;
    context.fillStyle = `hsl(${(frame += 7) % 360} 80% 50%)`;
    context.fillRect(0, 0, 320, 180);
  }, 66);
  return canvas;
}
