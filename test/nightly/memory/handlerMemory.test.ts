import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { repositoryRoot } from '../../../scripts/kitSource.mjs';

const TIMES = 200;
const BYTES = 50_000_000;
const MIB = 2 ** 20;
const EVENT = 'data: {"choices":[{"delta":{"content":"a"}}]}\n\n';

const measured = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ refused: v.number(), held: v.number(), peak: v.number() }),
);

const flood = (response: ServerResponse, piece: Buffer): void => {
  let sent = 0;
  const more = (): void => {
    while (sent < BYTES) {
      sent += piece.length;
      if (!response.write(piece)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
};
const events = Buffer.from(EVENT.repeat(1000));
const bomb = gzipSync(Buffer.alloc(BYTES, ' '));

test.each([
  [
    'JSON of 50 MB',
    '/models',
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      flood(response, Buffer.alloc(65_536, ' '));
    },
  ],
  [
    '50 MB packed into 50 kB',
    '/models',
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb);
    },
  ],
  [
    'events of 50 MB',
    '/chat/completions',
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      flood(response, events);
    },
  ],
])('two hundred answers of %s leave no trace in the memory of the handler', async (_, route, service) => {
  const server = createServer((request, response) => {
    request.resume();
    response.on('error', () => undefined);
    service(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // Each is refused after a part of it: by the time the last one is, ten gigabytes were on offer.
  const { port } = server.address() as AddressInfo;
  const run = path.join(repositoryRoot, 'test/nightly/memory/run.mjs');
  const args = ['--expose-gc', run, `http://127.0.0.1:${port}/v1beta`, route, String(TIMES)];
  const child = spawn(process.execPath, args, { cwd: repositoryRoot, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const result = v.parse(measured, await text(child.stdout));
  expect(result.refused).toBe(TIMES);
  expect(result.held).toBeLessThan(2 * MIB);
  expect(result.peak).toBeLessThan(48 * MIB);
});
