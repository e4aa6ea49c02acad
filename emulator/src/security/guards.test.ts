import { describe, expect, test } from 'vitest';
import { authenticate } from './apiKey.js';
import { guardControl } from './guardControl.js';
import { checkHost } from './hostGuard.js';
import { isLoopbackPeer } from './loopback.js';
import { checkOrigin } from './originGuard.js';

describe('Host', () => {
  test.each([
    '127.0.0.1',
    '127.0.0.1:4600',
    '127.8.8.8:1',
    'localhost',
    'LOCALHOST:4600',
    '[::1]:4600',
    '[::1]',
  ])('%s is this machine', (host) => expect(checkHost(host, '127.0.0.1')).toBeNull());

  test.each([
    undefined,
    '',
    'evil.example',
    'evil.example:4600',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil.example#localhost',
    'user@localhost',
    'localhost:',
    'localhost:999999',
    '192.168.1.5',
    '0.0.0.0:4600',
    '[::ffff:127.0.0.1]',
    '2130706433',
    ' localhost',
  ])('%j is refused', (host) => expect(checkHost(host, '127.0.0.1')?.status).toBe(421));

  test('the bound host is answered to, and only an IP literal where every address is bound', () => {
    expect(checkHost('cam.lan:4600', 'cam.lan')).toBeNull();
    expect(checkHost('192.168.1.5:4600', '0.0.0.0')).toBeNull();
    expect(checkHost('[fd00::1]:4600', '::')).toBeNull();
    expect(checkHost('evil.example', '0.0.0.0')?.status).toBe(421);
    expect(checkHost('192.168.1.6', '192.168.1.5')?.status).toBe(421);
  });
});

describe('Origin', () => {
  const policy = { allowOrigins: ['https://app.example'], host: '192.168.1.5:4600' };

  test.each([
    undefined,
    'http://localhost:5173',
    'https://localhost',
    'http://127.0.0.1:6006',
    'http://[::1]:3000',
    'https://app.example',
    'http://192.168.1.5:4600',
  ])('%s may call', (origin) => expect(checkOrigin(origin, policy)).toBeNull());

  test.each([
    'null',
    '',
    'https://evil.example',
    'http://localhost.evil.example',
    'https://app.example.evil.example',
    'http://app.example',
    'https://app.example:8443',
    'http://192.168.1.5:4601',
    'file://localhost',
    'chrome-extension://localhost',
    'http://localhost:1/path',
    'http://user@localhost',
  ])('%j may not', (origin) => expect(checkOrigin(origin, policy)?.status).toBe(403));
});

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('%s is a peer on this machine', (address) => {
  expect(isLoopbackPeer(address)).toBe(true);
});

test.each([undefined, '10.0.0.2', '::ffff:10.0.0.2', 'fe80::1'])('%s is not', (address) => {
  expect(isLoopbackPeer(address)).toBe(false);
});

test('an owner is told by the key, and the key cannot be read from the owner', () => {
  const owner = authenticate('Bearer ovs_a', null);
  expect(owner).toMatch(/^[\da-f]{64}$/);
  expect(authenticate('bearer  ovs_a ', null)).toBe(owner);
  expect(authenticate('Bearer ovs_b', null)).not.toBe(owner);
  expect(authenticate('Bearer ovs_a', 'ovs_a')).toBe(owner);
  expect(authenticate('Bearer ovs_b', 'ovs_a')).toBeNull();
  expect(authenticate('Bearer a b', null)).toBeNull();
  expect(authenticate(undefined, null)).toBeNull();
});

describe('the control routes from another machine', () => {
  const from = (remoteAddress: string, headers = {}) => ({
    method: 'GET',
    headers,
    socket: { remoteAddress },
  });

  test.each([{}, { authorization: 'Bearer wrong' }])('need the key: %j is refused', (headers) => {
    expect(guardControl(from('10.0.0.2', headers), 'right')?.status).toBe(401);
    expect(guardControl(from('::ffff:10.0.0.2', headers), 'right')?.status).toBe(401);
  });

  test('are open with the key, and from this machine without it', () => {
    expect(guardControl(from('10.0.0.2', { authorization: 'Bearer right' }), 'right')).toBeNull();
    expect(guardControl(from('127.0.0.1'), 'right')).toBeNull();
  });
});
