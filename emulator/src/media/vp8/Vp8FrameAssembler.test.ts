import { describe, expect, test } from 'vitest';
import type { MediaPacket } from '../rtp/MediaPacket.js';
import { type AssembledFrame, Vp8FrameAssembler } from './Vp8FrameAssembler.js';

const KEYFRAME = [0x10, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0xb4, 0x00];
const DELTA = [0x11, 7, 7];
const START = 0x10;

interface Shape {
  timestamp: number;
  marker?: boolean;
  start?: boolean;
  data?: number[];
}

function packet({ timestamp, marker = true, start = true, data = DELTA }: Shape): MediaPacket {
  return { sequence: 0, timestamp, marker, payload: Uint8Array.from([start ? START : 0, ...data]) };
}

function padding(timestamp: number): MediaPacket {
  return { sequence: 0, timestamp, marker: false, payload: new Uint8Array(0) };
}

function run(...items: (MediaPacket | 'lost')[]): AssembledFrame[] {
  const assembler = new Vp8FrameAssembler();
  return items.flatMap((item) =>
    assembler.push(item === 'lost' ? { type: 'lost', packets: 1 } : { type: 'packet', packet: item }),
  );
}

describe('Vp8FrameAssembler', () => {
  test('joins the packets of a frame without their descriptors, and reads the size off the keyframe', () => {
    const [frame] = run(
      packet({ timestamp: 9, marker: false, data: KEYFRAME }),
      packet({ timestamp: 9, start: false, data: [1, 2, 3] }),
    );
    expect(frame).toMatchObject({ keyframe: true, width: 320, height: 180, rtpTimestamp: 9, intact: true });
    expect([...(frame?.data ?? [])]).toStrictEqual([...KEYFRAME, 1, 2, 3]);
  });

  test('later frames carry the size of the newest keyframe', () => {
    const frames = run(packet({ timestamp: 1, data: KEYFRAME }), packet({ timestamp: 2 }));
    expect(frames[1]).toMatchObject({ keyframe: false, width: 320, height: 180, intact: true });
  });

  test('before the first keyframe nothing is intact', () => {
    expect(run(packet({ timestamp: 1 }))).toMatchObject([{ intact: false, width: 0 }]);
  });

  test('padding makes no frame and breaks none', () => {
    const frames = run(
      packet({ timestamp: 1, data: KEYFRAME }),
      padding(1),
      padding(1),
      packet({ timestamp: 2, marker: false }),
      padding(2),
      packet({ timestamp: 2, start: false }),
    );
    expect(frames).toMatchObject([{ intact: true }, { intact: true, rtpTimestamp: 2 }]);
    expect(frames).toHaveLength(2);
  });

  test('a hole inside a frame breaks it and all after it, up to the next whole keyframe', () => {
    const frames = run(
      packet({ timestamp: 1, data: KEYFRAME }),
      packet({ timestamp: 2, marker: false }),
      'lost',
      packet({ timestamp: 2, start: false }),
      packet({ timestamp: 3 }),
      packet({ timestamp: 4, data: KEYFRAME }),
      packet({ timestamp: 5 }),
    );
    expect(frames.map(({ intact }) => intact)).toStrictEqual([true, false, false, true, true]);
  });

  test('a hole between two frames may have been a frame: what follows is not intact', () => {
    const frames = run(packet({ timestamp: 1, data: KEYFRAME }), 'lost', packet({ timestamp: 3 }));
    expect(frames.map(({ intact }) => intact)).toStrictEqual([true, false]);
  });

  test('a frame whose last packet is missing is still one frame, once the next begins', () => {
    const frames = run(
      packet({ timestamp: 1, data: KEYFRAME }),
      packet({ timestamp: 2, marker: false }),
      'lost',
      packet({ timestamp: 3 }),
    );
    expect(frames.map(({ rtpTimestamp, intact }) => [rtpTimestamp, intact])).toStrictEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
  });

  test('a keyframe without its first packet is no keyframe to rely on', () => {
    const frames = run('lost', packet({ timestamp: 1, start: false, data: KEYFRAME }));
    expect(frames).toMatchObject([{ keyframe: false, intact: false }]);
  });

  test.each([
    { what: 'a descriptor that is cut off', payload: [0x90] },
    { what: 'a descriptor with nothing behind it', payload: [0x90, 0x80, 0x81, 0x02] },
    { what: 'a keyframe header that is cut off', payload: [0x10, 0x10, 0, 0] },
    { what: 'a keyframe header without its start code', payload: [0x10, ...KEYFRAME.toSpliced(3, 1, 0)] },
  ])('$what is counted and not intact', ({ payload }) => {
    const broken = { sequence: 0, timestamp: 5, marker: true, payload: Uint8Array.from(payload) };
    const frames = run(packet({ timestamp: 1, data: KEYFRAME }), broken, packet({ timestamp: 6 }));
    expect(frames.map(({ intact }) => intact)).toStrictEqual([true, false, false]);
  });

  test('picture ids of 7 and 15 bits, TL0PICIDX and TID are all taken off', () => {
    const descriptors = [
      [0x90, 0x80, 0x05],
      [0x90, 0x80, 0x85, 0x05],
      [0x90, 0xf0, 0x85, 0x05, 0x01, 0x20],
    ];
    for (const descriptor of descriptors) {
      const payload = Uint8Array.from([...descriptor, ...KEYFRAME]);
      expect(run({ sequence: 0, timestamp: 1, marker: true, payload })).toMatchObject([
        { keyframe: true, width: 320, intact: true },
      ]);
    }
  });
});
