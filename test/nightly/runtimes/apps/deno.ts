import { createOvershootHandler } from 'react-live-vision/server';
import { handlerOptions } from './handlerOptions.js';

declare const Deno: {
  serve(
    options: { hostname: string; port: number; onListen: (address: { port: number }) => void },
    handler: (request: Request, info: object) => Promise<Response>,
  ): object;
};

const onListen = ({ port }: { port: number }): void => void process.stdout.write(`listening on ${port}\n`);
// Deno tells more about the connection in a second argument.
Deno.serve({ hostname: '127.0.0.1', port: 0, onListen }, createOvershootHandler(handlerOptions()));
