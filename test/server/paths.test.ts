import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { toNodeListener } from '../../src/server/index.js';
import { leaseAnswer, startService } from './support/startService.js';

/** The handler as a server of its own, and bytes as nobody's client library would send them. */
async function startServer() {
  const world = await startService((_, response) => void response.writeHead(200).end(leaseAnswer()));
  const listen = toNodeListener(world.handler);
  const server = createServer((request, response) => void listen(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const { id } = (await (await world.send('POST', '/streams')).json()) as { id: string };
  world.asked.length = 0;
  const raw = async (line: string, headers: readonly string[] = []): Promise<number> => {
    const socket = connect(port, '127.0.0.1');
    const names = headers.some((header) => /^host:/i.test(header)) ? headers : [`Host: ${host}`, ...headers];
    const all = [...names, 'Sec-Fetch-Site: same-origin', 'Content-Length: 0', 'Connection: close'];
    socket.write(`${line} HTTP/1.1\r\n${all.join('\r\n')}\r\n\r\n`);
    const answer = await text(socket);
    return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
  };
  return { ...world, raw, id, host };
}

describe('a path that is not written as it is meant', () => {
  const base = '/api/overshoot';
  const tricks: [name: string, line: (handle: string, host: string) => string][] = [
    ['dots', (id) => `GET ${base}/streams/${id}/../../models`],
    ['dots before the base', () => `GET /public/..${base}/models`],
    ['encoded dots', () => `GET ${base}/streams/%2e%2e/models`],
    ['half encoded dots', () => `GET ${base}/streams/.%2E/models`],
    ['one dot', () => `GET ${base}/./models`],
    ['two slashes', () => `GET ${base}//models`],
    ['two slashes at the front', () => `GET /${base}/models`],
    ['two slashes before the handle', (id) => `GET ${base}/streams//${id}`],
    ['a slash at the end', () => `GET ${base}/models/`],
    ['a slash after the handle', (id) => `GET ${base}/streams/${id}/`],
    ['a semicolon', () => `GET ${base}/models;x=1`],
    ['a semicolon in the handle', (id) => `GET ${base}/streams/${id};x`],
    ['a backslash', () => `GET ${base}\\models`],
    ['backslashes and dots', () => `GET ${base}\\..\\overshoot\\models`],
    ['an encoded slash', (id) => `POST ${base}/streams/${id}%2Fkeepalive`],
    ['an encoded backslash', () => `GET ${base}%5Cmodels`],
    ['an encoded letter', () => `GET ${base}/%6dodels`],
    ['an encoded letter in the handle', (id) => `GET ${base}/streams/%65${id.slice(1)}`],
    ['an encoded percent sign', () => `GET ${base}/%256dodels`],
    ['an encoded end', (id) => `GET ${base}/streams/${id}%00`],
    ['an encoded line', (id) => `GET ${base}/streams/${id}%0d%0a`],
    ['an encoded question mark', () => `GET ${base}/models%3F`],
    ['other letters', () => `GET ${base}/MODELS`],
    ['another base', () => `GET /API/overshoot/models`],
    ['a base that only begins so', () => `GET ${base}x/models`],
    ['an address in the first line', (_, host) => `GET http://${host}${base}/models`],
    ['another host in the first line', () => `GET http://evil.test${base}/models`],
    ['a name in the first line', (_, host) => `GET http://user@${host}${base}/models`],
    ['no path', () => 'OPTIONS *'],
    ['a host in place of a path', (_, host) => `CONNECT ${host}`],
  ];
  test.each(tricks)('%s', async (_, line) => {
    const { raw, asked, id, host } = await startServer();
    expect([0, 400, 403, 404, 405]).toContain(await raw(line(id, host)));
    expect(asked).toEqual([]);
    // What is meant goes through: it is the writing that was refused.
    expect(await raw(`GET ${base}/streams/${id}`)).not.toBe(404);
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['a path', (host: string) => `${host}${base}/models?`],
    ['a path of another server', () => `evil.test${base}/models?`],
    ['a name', (host: string) => `user@${host}`],
  ])('a Host header that holds %s', async (_, host) => {
    const server = await startServer();
    const status = await server.raw('GET /elsewhere', [`Host: ${host(server.host)}`]);
    expect([400, 404]).toContain(status);
    expect(server.asked).toEqual([]);
  });
});

describe('a method that is not the one of the path', () => {
  test.each(['HEAD', 'PUT', 'PATCH', 'TRACE', 'TRACK', 'PROPFIND', 'MOVE', 'PURGE', 'OPTIONS', 'LINK'])(
    '%s',
    async (method) => {
      const { raw, asked, id } = await startServer();
      for (const path of ['/streams', `/streams/${id}`, `/streams/${id}/keepalive`, '/models'])
        // oxlint-disable-next-line no-await-in-loop
        expect([400, 403, 404, 405]).toContain(await raw(`${method} /api/overshoot${path}`));
      expect(asked).toEqual([]);
    },
  );

  test('is not changed by a header or a query', async () => {
    const { raw, asked, id } = await startServer();
    const headers = ['X-HTTP-Method-Override: DELETE', 'X-HTTP-Method: DELETE', 'X-Method-Override: DELETE'];
    await raw(`GET /api/overshoot/streams/${id}?_method=DELETE`, headers);
    await raw(`POST /api/overshoot/streams/${id}/keepalive?_method=DELETE`, headers);
    expect(await raw(`POST /api/overshoot/streams/${id}`, headers)).toBe(405);
    expect(asked.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });
});
