import { expect, test } from 'vitest';
import { isPrivateAddress } from './isPrivateAddress.js';
import { refusePrivate } from './refusePrivate.js';

test.each([
  '127.0.0.1',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.20',
  '169.254.169.254',
  '100.64.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  'not an address',
])('%s is private', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each(['8.8.8.8', '172.32.0.1', '1.1.1.1', '2606:4700::1111'])('%s is public', (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

const resolvesTo =
  (...addresses: string[]) =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address })));

test('one private address among public ones is enough', async () => {
  const url = 'rtsp://cam.example/1';
  expect(await refusePrivate(url, resolvesTo('8.8.8.8'))).toBeNull();
  expect(await refusePrivate(url, resolvesTo('8.8.8.8', '10.0.0.1'))).toContain('--allow-private-sources');
  expect(await refusePrivate(url, resolvesTo())).toContain('could not be resolved');
  expect(await refusePrivate(url, () => Promise.reject(new Error('ENOTFOUND')))).toContain('not be resolved');
});

test('a host is read as the resolver reads it: brackets, odd spellings of loopback', async () => {
  const asked: string[] = [];
  const note = (host: string) => {
    asked.push(host);
    return Promise.resolve([{ address: '8.8.8.8' }]);
  };
  await refusePrivate('http://[::1]:8080/a.m3u8', note);
  await refusePrivate('http://0x7f000001/a.m3u8', note);
  await refusePrivate('rtsp://user:secret@cam.example:554/1', note);
  expect(asked).toEqual(['::1', '127.0.0.1', 'cam.example']);
});
