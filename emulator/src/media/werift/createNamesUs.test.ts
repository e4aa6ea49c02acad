import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { classes, isStunMessage, Message, methods } from 'werift';
import { expect, onTestFinished, test } from 'vitest';
import { MediaPeer } from '../MediaPeer.js';

/** A peer that has made an offer, as its port and the fragment in it; `check` tells whether it answers one. */
async function offeringPeer() {
  const peer = new MediaPeer({ host: '127.0.0.1', now: Date.now, onConnected: () => undefined });
  onTestFinished(() => peer.close());
  const track = {
    participantSid: 'PA_1',
    trackSid: 'TR_1',
    askKeyframe: () => undefined,
    started: () => undefined,
  };
  const { sdp } = await peer.offer([track]);
  const port = Number(/^a=candidate:\S+ \d+ udp \d+ 127\.0\.0\.1 (\d+)/m.exec(sdp)?.[1]);
  const fragment = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1] ?? '';

  const socket = createSocket('udp4');
  onTestFinished(() => {
    socket.close();
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const answered: string[] = [];
  socket.on('message', (data) => {
    if (isStunMessage(data)) {
      answered.push(data.subarray(8, 20).toString('latin1'));
    }
  });
  let number = 0;
  const check = (username: string | undefined): string => {
    number += 1;
    const id = Buffer.alloc(12, number);
    const message = new Message(methods.BINDING, classes.REQUEST, id);
    if (username !== undefined) {
      message.setAttribute('USERNAME', username);
    }
    message.setAttribute('PRIORITY', 1).setAttribute('USE-CANDIDATE', null);
    const { bytes } = message.addMessageIntegrity(Buffer.from('a wrong password')).addFingerprint();
    socket.send(bytes, port, '127.0.0.1');
    return id.toString('latin1');
  };
  return { fragment, check, answered };
}

test('only a check that names the connection is answered, so nobody else can take the path', async () => {
  const { fragment, check, answered } = await offeringPeer();
  const strangers = [undefined, '', 'x:y', ':', `x:${fragment}`, `${fragment}x:y`].map(check);
  const known = check(`${fragment}:client`);
  // Datagrams on loopback keep their order: with the last answered, the others have been read.
  await expect.poll(() => answered).toContain(known);
  expect(answered.filter((id) => strangers.includes(id))).toEqual([]);
});
