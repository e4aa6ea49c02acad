import { connect, createServer, type Socket } from 'node:net';

export interface Relay {
  port: number;
  close(): Promise<void>;
}

/**
 * Passes TCP on to a port of this machine, half a round trip later each way. The handshake, which the kernel does by
 * itself, is paid for by the first bytes: they wait a whole round trip more.
 */
export async function delayedRelay(target: number, roundTripMs: number): Promise<Relay> {
  const open = new Set<Socket>();
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ port: target, host: '127.0.0.1', noDelay: true });
    const openedAtMs = performance.now();
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    }
    const pipe = (from: Socket, to: Socket, notBeforeMs: number): void => {
      const later = (act: () => void): void => {
        const now = performance.now();
        setTimeout(act, Math.max(now, notBeforeMs) + roundTripMs / 2 - now);
      };
      from.on('data', (bytes) => later(() => to.write(bytes)));
      from.on('close', () => later(() => to.destroy()));
    };
    pipe(client, upstream, openedAtMs + roundTripMs);
    pipe(upstream, client, openedAtMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
