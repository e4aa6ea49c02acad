import { connect, createServer } from 'node:net';

/** Whether somebody listens on 127.0.0.1. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** Takes a port, or finds it taken already; either way nobody else gets it until `release`. */
export function occupy(port: number): Promise<{ release: () => void }> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve({ release: () => undefined }));
    server.listen(port, '127.0.0.1', () => resolve({ release: () => void server.close() }));
  });
}
