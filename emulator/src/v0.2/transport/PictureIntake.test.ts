import { expect, test } from 'vitest';
import type { EncodedFrame } from '../../frames/EncodedFrame.js';
import { PictureIntake } from './PictureIntake.js';

const picture = { width: 64, height: 48, rgb: new Uint8Array(64 * 48 * 3).fill(200) };

test('a picture becomes a keyframe; those that come meanwhile or too soon are left out unread', async () => {
  let nowMs = 1000;
  const frames: EncodedFrame[] = [];
  const intake = new PictureIntake(
    () => nowMs,
    (frame) => frames.push(frame),
  );
  let reads = 0;
  const offer = (): Promise<void> =>
    intake.offer(() => {
      reads += 1;
      return picture;
    });
  const first = offer();
  nowMs = 1100;
  await offer();
  await first;
  expect(reads).toBe(1);
  expect(frames).toMatchObject([{ keyframe: true, width: 64, height: 48, arrivedAtMs: 1000, intact: true }]);
  nowMs = 1059;
  await offer();
  expect(frames).toHaveLength(1);
  nowMs = 1060;
  await offer();
  expect(frames).toHaveLength(2);
});
