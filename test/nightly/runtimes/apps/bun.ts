import { createOvershootHandler } from 'react-live-vision/server';
import { handlerOptions } from './handlerOptions.js';

declare const Bun: {
  serve(options: {
    hostname: string;
    port: number;
    idleTimeout: number;
    fetch: (request: Request, server: object) => Promise<Response>;
  }): { port: number };
};

// Bun gives its server as a second argument.
const { port } = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  idleTimeout: 90,
  fetch: createOvershootHandler(handlerOptions()),
});
process.stdout.write(`listening on ${port}\n`);
