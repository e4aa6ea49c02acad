import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { MediaPeer, type OutgoingTrack } from './MediaPeer.js';

async function candidates(host: string): Promise<string[]> {
  const peer = new MediaPeer({ host, now: Date.now, onConnected: () => undefined });
  const track: OutgoingTrack = {
    participantSid: 'PA_1',
    trackSid: 'TR_1',
    askKeyframe: () => undefined,
    started: () => undefined,
  };
  const { sdp } = await peer.offer([track]);
  expect(sdp).toContain('a=msid:PA_1|TR_1 TR_1');
  expect(sdp).toContain('a=ice-lite');
  const open = udpSockets();
  await peer.close();
  expect(open).toBeGreaterThan(0);
  // A handle that is closed is listed until the loop has come round.
  await expect.poll(udpSockets).toBe(0);
  return [...sdp.matchAll(/^a=candidate:\S+ \d+ udp \d+ (\S+) \d+ typ host/gm)].map(
    (match) => match[1] ?? '',
  );
}

function udpSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'UDPWrap').length;
}

describe('MediaPeer', () => {
  test.each(['127.0.0.1', 'localhost', '::1'])('on %s it offers loopback alone', async (host) => {
    expect(await candidates(host)).toStrictEqual(['127.0.0.1']);
  });

  test('on a wildcard it offers loopback and the addresses of the machine', async () => {
    const own = Object.values(networkInterfaces())
      .flatMap((entries) => entries ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address);
    expect(await candidates('0.0.0.0')).toStrictEqual(expect.arrayContaining(['127.0.0.1', ...own]));
  });
});
