import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { EncodedFrame } from '../../src/frames/EncodedFrame.js';
import { createIngest } from '../../src/ingest/createIngest.js';
import type { Ingest, IngestEvent, RoomGrant, RoomTokens } from '../../src/ingest/Ingest.js';
import { createRoomTokens } from '../../src/tokens/createRoomTokens.js';

export interface TestServer {
  /** `http://127.0.0.1:port`; the page is at `/`. */
  url: string;
  signalUrl: string;
  ingest: Ingest;
  tokens: RoomTokens;
  events: IngestEvent[];
  /** Opens a room and collects its frames. */
  room(name: string): FrameLog;
  token(grant: Partial<RoomGrant> & { room: string }, ttlSeconds?: number): Promise<string>;
  close(): Promise<void>;
}

export interface FrameLog {
  frames: EncodedFrame[];
}

const SECRET = 'a secret of the tests that is long enough for HS256';
const PAGE = '<!doctype html><meta charset="utf-8"><title>LiveKit</title><script src="/main.js"></script>';

/** The LiveKit side alone behind a small HTTP server that also serves the test page. */
export async function startTestServer(
  options: {
    keyframeIntervalMs?: number;
    tokenTtlSeconds?: number;
    tokenRefreshSeconds?: number;
    now?: () => number;
  } = {},
): Promise<TestServer> {
  let script: Promise<string> | undefined;
  const events: IngestEvent[] = [];
  const rooms = new Map<string, FrameLog>();
  const now = options.now ?? Date.now;
  const tokens = createRoomTokens({ secret: SECRET, now });
  const ingest = createIngest({
    tokens,
    now,
    host: '127.0.0.1',
    keyframeIntervalMs: options.keyframeIntervalMs ?? 1000,
    tokenTtlSeconds: options.tokenTtlSeconds ?? 600,
    tokenRefreshSeconds: options.tokenRefreshSeconds ?? 300,
    listener: {
      onFrame: (room, frame) => rooms.get(room)?.frames.push(frame),
      onEvent: (event) => events.push(event),
    },
  });
  const server = createServer((request, response) => {
    void ingest.handleRequest(request, response).then((handled) => {
      if (handled) {
        return;
      }
      if (request.url !== '/main.js') {
        response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
        return;
      }
      script ??= bundlePage();
      void script.then((text) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(text));
    });
  });
  server.on('upgrade', (request, socket, head) => {
    ingest.handleUpgrade(request, socket, head);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    signalUrl: `ws://127.0.0.1:${port}`,
    ingest,
    tokens,
    events,
    room(name) {
      const log: FrameLog = { frames: [] };
      rooms.set(name, log);
      ingest.openRoom(name);
      return log;
    },
    token: (grant, ttlSeconds = 600) =>
      tokens.sign({ identity: 'publisher', canPublish: true, canSubscribe: false, ...grant }, ttlSeconds),
    async close() {
      await ingest.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bundlePage(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('./page/main.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}
