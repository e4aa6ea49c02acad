import { expect, test } from 'vitest';
import { EmulatorStartError } from '../options/EmulatorStartError.js';
import { resolveOptions } from '../options/resolveOptions.js';
import { parseFlags } from './parseFlags.js';
import { usage } from './usage.js';

function settingsFor(args: string[]) {
  const request = parseFlags(args);
  return request.command === 'start' ? { ...resolveOptions(request.options), json: request.json } : request;
}

test('no flag: the documented defaults', () => {
  expect(settingsFor([])).toEqual({
    host: '127.0.0.1',
    port: 4600,
    apiKey: null,
    region: 'us-west1',
    ttlSeconds: 300,
    tokenTtlSeconds: 600,
    retentionSeconds: 600,
    tombstoneSeconds: 30,
    maxFrameBytes: 268_435_456,
    allowOrigins: [],
    json: false,
  });
});

test('every flag has its setting', () => {
  const args =
    '--host 0.0.0.0 --port=0 --api-key k --region eu-north1 --ttl 3 --token-ttl 4 --retention 5 --tombstone 0 --max-frame-bytes 65536 --allow-origin https://a.example --allow-origin http://b.example:81 --json';
  expect(settingsFor(args.split(' '))).toEqual({
    host: '0.0.0.0',
    port: 0,
    apiKey: 'k',
    region: 'eu-north1',
    ttlSeconds: 3,
    tokenTtlSeconds: 4,
    retentionSeconds: 5,
    tombstoneSeconds: 0,
    maxFrameBytes: 65_536,
    allowOrigins: ['https://a.example', 'http://b.example:81'],
    json: true,
  });
});

test.each([['--help'], ['-h'], ['--version']])('%s starts nothing', (flag) => {
  expect(parseFlags([flag]).command).toBe(flag === '--version' ? 'version' : 'help');
});

test.each([
  ['--nope', '--nope'],
  ['stray', 'stray'],
  ['--port', '--port'],
  ['--port abc', '"abc"'],
  ['--port -1', '--port'],
  ['--port=-1', '"-1"'],
  ['--port 65536', '65535'],
  ['--port 1.5', '"1.5"'],
  ['--port 0x10', '"0x10"'],
  ['--ttl 0', '--ttl'],
  ['--ttl 86401', '86400'],
  ['--max-frame-bytes 1', '65536'],
  ['--json=yes', '--json'],
  ['--host a/b', '"a/b"'],
  ['--host 0.0.0.0', '--api-key'],
  ['--host 192.168.1.5', '--api-key'],
  ['--api-key=', '--api-key'],
  ['--region a.b', '--region'],
  ['--allow-origin *', '"*"'],
  ['--allow-origin https://a.example/', '--allow-origin'],
  ['--allow-origin null', '--allow-origin'],
])('%s is refused in one line that names %s', (line, named) => {
  const attempt = (): unknown => settingsFor(line.split(' '));
  expect(attempt).toThrow(EmulatorStartError);
  expect(attempt).toThrow(named);
  expect(attempt).not.toThrow('\n');
});

test('the help names every flag that is understood', () => {
  const flags = [...usage().matchAll(/--([a-z-]+)/g)].map(([, flag]) => flag);
  expect(new Set(flags)).toEqual(
    new Set(
      'host api-key region port ttl token-ttl retention tombstone max-frame-bytes allow-origin json version help'.split(
        ' ',
      ),
    ),
  );
});
