import { expect, test } from 'vitest';
import { createJoinRoom } from './createJoinRoom.js';
import { TransportError } from './Transport.js';

test('without the optional package it says what to install', async () => {
  const join = createJoinRoom(Date.now, () => Promise.reject(new Error('ERR_MODULE_NOT_FOUND')));
  const listener = { onFrame: () => undefined, onEvent: () => undefined, onLost: () => undefined };
  const attempt = join({ url: 'ws://127.0.0.1:1', token: 't' }, listener);
  await expect(attempt).rejects.toThrow(TransportError);
  await expect(attempt).rejects.toThrow('npm install @livekit/rtc-node');
});
