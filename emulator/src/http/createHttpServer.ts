import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { refusalResponse, writeResponse } from './writeResponse.js';
import { explainListenError } from './explainListenError.js';

export interface HttpServerOptions {
  onRequest: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  onUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;
  /** An exception that no handler caught: the request is lost, the server goes on. */
  onDefect: (error: unknown) => void;
}

export interface HttpServer {
  /** Resolves to the port. Rejects with `EmulatorStartError`. */
  listen(host: string, port: number): Promise<number>;
  /** Cuts every connection, upgraded ones as well. */
  close(): Promise<void>;
}

/** The one server behind the one port: HTTP and LiveKit signalling. */
export function createHttpServer({ onRequest, onUpgrade, onDefect }: HttpServerOptions): HttpServer {
  const sockets = new Set<Duplex>();
  const server = createServer((request, response) => {
    onRequest(request, response).catch((error: unknown) => {
      onDefect(error);
      response.destroy();
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, socket, head) => {
    onUpgrade(request, socket, head).catch((error: unknown) => {
      onDefect(error);
      socket.destroy();
    });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    writeResponse(socket, refusalResponse(explainClientError(error.code))).catch(onDefect);
  });

  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        const onError = (error: Error): void => reject(explainListenError(error, host, port));
        server.once('error', onError);
        server.listen(port, host, () => {
          server.off('error', onError);
          server.on('error', onDefect);
          const address = server.address();
          resolve(typeof address === 'object' && address ? address.port : port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        // Its only error is that the server was not listening, which is what is wanted.
        server.close(() => resolve());
        for (const socket of sockets) {
          socket.destroy();
        }
      }),
  };
}

function explainClientError(code: string | undefined): { status: number; detail: string } {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return { status: 431, detail: 'The request headers are too large.' };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: 408, detail: 'The request did not arrive in time.' };
    default:
      return { status: 400, detail: 'This is not a well-formed HTTP/1.1 request.' };
  }
}
