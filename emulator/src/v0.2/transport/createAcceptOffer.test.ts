import { RTCPeerConnection } from 'werift';
import { afterEach, expect, test } from 'vitest';
import { createAcceptOffer } from './createAcceptOffer.js';
import type { TransportListener } from './Transport.js';
import { TransportError } from './Transport.js';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0)) {
    await step();
  }
});

async function offer(kind: 'audio' | 'video'): Promise<string> {
  const client = new RTCPeerConnection({ iceServers: [], iceUseIpv4: false, iceUseIpv6: false });
  undo.push(() => client.close());
  client.addTransceiver(kind, { direction: 'sendonly' });
  const { sdp } = await client.createOffer();
  return sdp;
}

const listener: TransportListener = {
  onFrame: () => undefined,
  onEvent: () => undefined,
  onLost: () => undefined,
};
const options = { host: '127.0.0.1', keyframeIntervalMs: 0 };

test('an offer without a single candidate gets an answer that names this machine alone', async () => {
  const sdp = await offer('video');
  expect(sdp).not.toContain('a=candidate');
  const { answer, close } = await createAcceptOffer({ ...options, now: Date.now })(sdp, listener);
  undo.push(close);
  const candidates = [...answer.matchAll(/^a=candidate:\S+ \d+ \S+ \d+ (\S+)/gm)].map(
    ([, address]) => address,
  );
  expect(candidates).toEqual(['127.0.0.1']);
});

test('one that never connects is lost after half a minute', async () => {
  let nowMs = 0;
  let losses = 0;
  const accept = createAcceptOffer({ ...options, now: () => nowMs });
  const { close } = await accept(await offer('video'), { ...listener, onLost: () => (losses += 1) });
  undo.push(close);
  nowMs = 30_000;
  await expect.poll(() => losses, { timeout: 5000 }).toBe(1);
});

test.each([
  ['no description at all', () => Promise.resolve('bad')],
  ['no video', () => offer('audio')],
  [
    'video and nothing else that is needed',
    () => Promise.resolve('v=0\r\nm=video 9 UDP 96\r\na=sendonly\r\n'),
  ],
])('%s is refused', async (_name, make) => {
  const accept = createAcceptOffer({ ...options, now: Date.now });
  await expect(accept(await make(), listener)).rejects.toThrow(TransportError);
});
