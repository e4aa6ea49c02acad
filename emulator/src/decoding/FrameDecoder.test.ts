import { expect, onTestFinished, test } from 'vitest';
import type { StoredFrame } from '../frames/StoredFrame.js';
import { encodedFrame } from '../testSupport/encodedFrame.js';
import { vp8Keyframe } from '../testSupport/vp8Keyframe.js';
import { FrameDecoder } from './FrameDecoder.js';
import type { Picture } from './Picture.js';

function createDecoder(): FrameDecoder {
  const decoder = new FrameDecoder();
  onTestFinished(() => decoder.close());
  return decoder;
}

async function stored(index: number, colour: string, width = 40, height = 30): Promise<StoredFrame> {
  const data = await vp8Keyframe(width, height, colour);
  return { ...encodedFrame(index, { data, keyframe: true }), index, timestampMs: index, wallMs: index };
}

function corners({ width, height, rgb }: Picture): number[][] {
  const last = (width * height - 1) * 3;
  return [[...rgb.subarray(0, 3)], [...rgb.subarray(last, last + 3)]];
}

function expectColour(picture: Picture, expected: number[]): void {
  for (const corner of corners(picture)) {
    for (const [place, value] of expected.entries()) {
      expect(Math.abs((corner[place] ?? NaN) - value)).toBeLessThanOrEqual(6);
    }
  }
}

test.each([
  ['#ff0000', 40, 30],
  ['#008000', 101, 55],
  ['#123456', 640, 360],
  ['#ffffff', 17, 16],
  ['#000000', 16, 17],
])('%s at %i x %i comes back as that colour, to the last pixel', async (colour, width, height) => {
  const picture = await createDecoder().picture('s', [await stored(0, colour, width, height)]);
  expect([picture.width, picture.height, picture.rgb.length]).toEqual([width, height, width * height * 3]);
  expectColour(
    picture,
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
  );
});

test('many streams at once, each frame from its own stream, also when its size changes', async () => {
  const decoder = createDecoder();
  const colours = ['#ff0000', '#00ff00', '#0000ff', '#ffff00', '#00ffff', '#ff00ff'];
  const asks = colours.flatMap((colour, place) =>
    [0, 1].map(async (index) => {
      const size = 32 + 16 * index;
      const picture = await decoder.picture(`s${place}`, [await stored(index, colour, size, size)]);
      expect(picture.width).toBe(size);
      expectColour(
        picture,
        [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
      );
    }),
  );
  await Promise.all(asks);
});

test('a broken frame fails alone; what comes after a keyframe is decoded', async () => {
  const decoder = createDecoder();
  const good = await stored(0, '#ff0000');
  await decoder.picture('s', [good]);
  const broken = { ...(await stored(1, '#00ff00')), data: new Uint8Array(50).fill(7) };
  await expect(decoder.picture('s', [good, broken])).rejects.toThrow('no VP8');
  expectColour(await decoder.picture('s', [await stored(2, '#0000ff')]), [0, 0, 255]);
});

test('the last frame of several is shown, whatever was decoded before', async () => {
  const decoder = createDecoder();
  const run = [await stored(0, '#ff0000'), await stored(1, '#00ff00'), await stored(2, '#0000ff')];
  expectColour(await decoder.picture('s', run.slice(0, 2)), [0, 255, 0]);
  expectColour(await decoder.picture('s', run), [0, 0, 255]);
  expectColour(await decoder.picture('s', run.slice(0, 1)), [255, 0, 0]);
});
