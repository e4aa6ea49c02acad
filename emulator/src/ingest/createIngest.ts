import { DisconnectReason } from '@livekit/protocol';
import { WebSocketServer } from 'ws';
import { Room } from '../signalling/Room.js';
import { RoomFaults } from '../signalling/RoomFaults.js';
import { Gatekeeper } from './Gatekeeper.js';
import type { Ingest, IngestListener, RoomTokens } from './Ingest.js';
import { refuseUpgrade } from './refuseUpgrade.js';
import { requestUrl } from './requestUrl.js';
import { respond } from './respond.js';

/** Options of {@link createIngest}. */
export interface IngestOptions {
  tokens: RoomTokens;
  listener: IngestListener;
  /** Wall clock, Unix milliseconds. */
  now: () => number;
  /** The address media is bound to and that is offered as the only ICE candidate. */
  host: string;
  /** Life of a pushed token, seconds. */
  tokenTtlSeconds: number;
  /** How old the newest keyframe of a track may get before another is asked for, milliseconds; 0 never asks. */
  keyframeIntervalMs: number;
  /** How often a fresh token is pushed to everybody connected, seconds; keep it well below the life. */
  tokenRefreshSeconds: number;
}

const TICK_MS = 1000;
/** An offer with thirty sections has about 60 kB. */
const MAX_MESSAGE_BYTES = 256 * 1024;

/** Makes the LiveKit side of the emulator: signalling and media behind one object. */
export function createIngest(options: IngestOptions): Ingest {
  const { tokens, listener, host } = options;
  // Messages carry whole milliseconds.
  const now = (): number => Math.floor(options.now());
  const rooms = new Map<string, Room>();
  const everywhere = new RoomFaults(now);
  const gatekeeper = new Gatekeeper(tokens, (room) => rooms.get(room), everywhere, listener);
  const webSockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: true,
    maxPayload: MAX_MESSAGE_BYTES,
  });
  let tokenRefresh = true;
  const context = {
    host,
    now,
    tokens,
    listener,
    keyframeIntervalMs: options.keyframeIntervalMs,
    tokenTtlSeconds: options.tokenTtlSeconds,
    tokenRefreshMs: options.tokenRefreshSeconds * 1000,
    tokenRefreshEnabled: () => tokenRefresh,
  };
  const ticker = setInterval(() => {
    for (const room of rooms.values()) {
      room.tick(now());
    }
  }, TICK_MS);
  ticker.unref();

  const closeRoom = async (name: string, reason: DisconnectReason): Promise<void> => {
    const room = rooms.get(name);
    rooms.delete(name);
    await room?.close(reason);
  };

  return {
    handleUpgrade(request, socket, head) {
      // Until ws takes the socket over, a reset of it would be an uncaught error.
      const ignore = (): void => undefined;
      socket.on('error', ignore);
      gatekeeper.admit(request).then(
        (verdict) => {
          if (verdict.status === 'out-of-reach') {
            socket.destroy();
            return;
          }
          if (verdict.status !== 200) {
            refuseUpgrade(socket, verdict.status, verdict.reason);
            return;
          }
          webSockets.handleUpgrade(request, socket, head, (webSocket) => {
            socket.off('error', ignore);
            verdict.room.accept(webSocket, verdict.grant, verdict.join);
          });
        },
        () => {
          refuseUpgrade(socket, 500, 'the emulator failed to read the request');
        },
      );
    },
    async handleRequest(request, response) {
      const path = requestUrl(request).pathname;
      if (path !== '/rtc/validate' && path !== '/rtc/v1/validate') {
        return false;
      }
      if (request.method === 'OPTIONS') {
        respond(response, 204, '');
        return true;
      }
      const verdict = await gatekeeper.check(request);
      if (verdict.status === 'out-of-reach') {
        response.destroy();
      } else {
        respond(response, verdict.status, verdict.status === 200 ? 'success' : verdict.reason);
      }
      return true;
    },
    openRoom(name) {
      if (!rooms.has(name)) {
        rooms.set(name, new Room(name, context, everywhere));
      }
    },
    closeRoom: (name) => closeRoom(name, DisconnectReason.ROOM_DELETED),
    feed(name, frame) {
      rooms.get(name)?.feed(frame);
    },
    killSignal: (name) => rooms.get(name)?.killSignal() ?? 0,
    beginFault(name, fault, forMs) {
      (name === null ? everywhere : rooms.get(name)?.faults)?.begin(fault, forMs);
      if (fault === 'outage') {
        for (const [each, room] of rooms) {
          if (name === null || name === each) {
            room.killSignal();
          }
        }
      }
    },
    endFault(name, fault) {
      (name === null ? everywhere : rooms.get(name)?.faults)?.end(fault);
    },
    clearFaults() {
      everywhere.clear();
      for (const room of rooms.values()) {
        room.faults.clear();
      }
    },
    putOut: (name, reason) => rooms.get(name)?.putOut(DisconnectReason[reason]) ?? 0,
    expireTokens(name) {
      rooms.get(name)?.expireTokens();
    },
    forceReconnect: (name) => rooms.get(name)?.forceReconnect() ?? 0,
    setTokenRefresh(enabled) {
      tokenRefresh = enabled;
    },
    async close() {
      clearInterval(ticker);
      await Promise.all([...rooms.keys()].map((name) => closeRoom(name, DisconnectReason.SERVER_SHUTDOWN)));
      for (const client of webSockets.clients) {
        client.terminate();
      }
      webSockets.close();
    },
  };
}
