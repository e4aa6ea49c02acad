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
    streamloopKey: null,
    region: 'us-west1',
    ttlSeconds: 300,
    pushTtlSeconds: 45,
    tokenTtlSeconds: 600,
    retentionSeconds: 600,
    tombstoneSeconds: 30,
    maxFrameBytes: 268_435_456,
    keyframeIntervalMs: 1000,
    decode: 'frames',
    stillFormat: 'jpeg',
    maxStills: 120,
    modelServer: null,
    modelTimeoutSeconds: 120,
    requestsPerSecond: 100,
    balanceMicrocents: 1_000_000_000,
    olderReadings: new Set(),
    allowOrigins: [],
    allowPrivateSources: false,
    json: false,
  });
});

test('every flag has its setting', () => {
  const args =
    '--host 0.0.0.0 --port=0 --api-key k --streamloop-key sl_k --region eu-north1 --ttl 3 --push-ttl 30 --token-ttl 4 --retention 5 --tombstone 0 --max-frame-bytes 65536 --keyframe-interval 0 --decode keyframes --still-format png --max-stills 7 --model-url http://127.0.0.1:1/v1/ --model-key mk --model-name a/b --model-timeout 8 --rps 0 --balance 9 --older query-422 --older no-sse --allow-origin https://a.example --allow-origin http://b.example:81 --allow-private-sources --json';
  expect(settingsFor(args.split(' '))).toEqual({
    host: '0.0.0.0',
    port: 0,
    apiKey: 'k',
    streamloopKey: 'sl_k',
    region: 'eu-north1',
    ttlSeconds: 3,
    pushTtlSeconds: 30,
    tokenTtlSeconds: 4,
    retentionSeconds: 5,
    tombstoneSeconds: 0,
    maxFrameBytes: 65_536,
    keyframeIntervalMs: 0,
    decode: 'keyframes',
    stillFormat: 'png',
    maxStills: 7,
    modelServer: { url: 'http://127.0.0.1:1/v1', key: 'mk', name: 'a/b' },
    modelTimeoutSeconds: 8,
    requestsPerSecond: 0,
    balanceMicrocents: 9,
    olderReadings: new Set(['query-422', 'no-sse']),
    allowOrigins: ['https://a.example', 'http://b.example:81'],
    allowPrivateSources: true,
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
  ['--streamloop-key ovs_x', '--streamloop-key'],
  ['--region a.b', '--region'],
  ['--decode some', '"some"'],
  ['--still-format gif', '"gif"'],
  ['--older times', '"times"'],
  ['--model-url http://127.0.0.1:1', '--model-name'],
  ['--model-url ftp://127.0.0.1 --model-name m', '--model-url'],
  ['--model-url http://u:secret@127.0.0.1 --model-name m', '--model-url'],
  ['--model-name m', '--model-url'],
  ['--model-url http://127.0.0.1:1 --model-name m --model-key=', '--model-key'],
  ['--rps -1', '--rps'],
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
      'host api-key streamloop-key region port ttl push-ttl token-ttl retention tombstone max-frame-bytes keyframe-interval decode still-format max-stills model-url model-key model-name model-timeout rps balance older allow-origin allow-private-sources json version help'.split(
        ' ',
      ),
    ),
  );
});
