import type { Ingest, IngestListener } from '../ingest/Ingest.js';

export interface FakeIngest extends Ingest {
  listener: IngestListener;
  /** Every call, as `name room`. */
  calls: string[];
}

/** Stands in for the LiveKit side: records what it is told and lets a test play what it reports. */
export function createFakeIngest(listener: IngestListener): FakeIngest {
  const calls: string[] = [];
  return {
    listener,
    calls,
    handleUpgrade(_request, socket) {
      calls.push('upgrade');
      socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    },
    handleRequest(_request, response) {
      calls.push('validate');
      response.writeHead(200).end('success');
      return Promise.resolve(true);
    },
    openRoom: (room) => void calls.push(`open ${room}`),
    closeRoom(room) {
      calls.push(`close ${room}`);
      return Promise.resolve();
    },
    feed(room, frame) {
      calls.push(`feed ${room}`);
      listener.onFrame(room, frame);
    },
    killSignal(room) {
      calls.push(`kill ${room}`);
      return 1;
    },
    beginFault: (room, fault, forMs) => void calls.push(`begin ${fault} ${room} ${forMs}`),
    endFault: (room, fault) => void calls.push(`end ${fault} ${room}`),
    clearFaults: () => void calls.push('clear faults'),
    putOut(room, reason) {
      calls.push(`put out ${room} ${reason}`);
      return 1;
    },
    expireTokens: (room) => void calls.push(`expire tokens ${room}`),
    forceReconnect(room) {
      calls.push(`reconnect ${room}`);
      return 2;
    },
    setTokenRefresh: (enabled) => void calls.push(`refresh ${enabled}`),
    close() {
      calls.push('close');
      return Promise.resolve();
    },
  };
}
