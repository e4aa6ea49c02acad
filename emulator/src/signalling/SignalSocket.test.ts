import { once } from 'node:events';
import { SessionDescription, SignalResponse } from '@livekit/protocol';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { type ResponseMessage, SignalSocket } from './SignalSocket.js';

async function pair() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => {
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const log = { closed: false };
  const accepted = new Promise<SignalSocket>((resolve) => {
    server.once('connection', (socket) => {
      const closed = (): void => void (log.closed = true);
      resolve(new SignalSocket(socket, { request: () => undefined, refused: () => undefined, closed }));
    });
  });
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  client.on('error', () => undefined);
  onTestFinished(() => client.terminate());
  await once(client, 'open');
  return { client, log, socket: await accepted };
}

const LARGE: ResponseMessage = {
  case: 'answer',
  value: new SessionDescription({ type: 'answer', sdp: 'x'.repeat(100_000), id: 1 }),
};

test('a client that does not read is cut off before its answers pile up', async () => {
  const { client, log, socket } = await pair();
  client.pause();
  // More than any buffer of the system holds, so what is sent has to stay here.
  for (let sent = 0; sent < 1000; sent += 1) {
    socket.send(LARGE);
  }
  await expect.poll(() => log.closed).toBe(true);
});

test('a client that reads gets everything, however much it is', async () => {
  const { client, log, socket } = await pair();
  let received = 0;
  client.on('message', (data: Buffer) => {
    received += SignalResponse.fromBinary(new Uint8Array(data)).message.case === 'answer' ? 1 : 0;
  });
  for (let sent = 1; sent <= 100; sent += 1) {
    socket.send(LARGE);
    await expect.poll(() => received, { interval: 1 }).toBe(sent);
  }
  expect(log.closed).toBe(false);
});
