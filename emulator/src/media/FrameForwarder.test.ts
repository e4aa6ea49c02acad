import type { RtpPacket } from 'werift';
import { beforeEach, describe, expect, test } from 'vitest';
import type { EncodedFrame } from '../frames/EncodedFrame.js';
import { FrameForwarder } from './FrameForwarder.js';

let packets: RtpPacket[];
let asked: number;
let ready: boolean;
let forwarder: FrameForwarder;

beforeEach(() => {
  packets = [];
  asked = 0;
  ready = true;
  const sink = {
    get ready() {
      return ready;
    },
    send: (packet: RtpPacket) => {
      packets.push(packet);
    },
  };
  forwarder = new FrameForwarder(sink, () => {
    asked += 1;
  });
});

function frame(fields: Partial<EncodedFrame>): EncodedFrame {
  return {
    codec: 'VP8',
    data: new Uint8Array(100).fill(7),
    keyframe: false,
    width: 320,
    height: 180,
    rtpTimestamp: 0,
    arrivedAtMs: 0,
    intact: true,
    ...fields,
  };
}

function timestamps(): number[] {
  return packets.map(({ header }) => header.timestamp);
}

describe('FrameForwarder', () => {
  test('cuts a frame into packets that make it up again, numbered without a gap', () => {
    const data = Uint8Array.from({ length: 2500 }, (_, index) => index & 0xff);
    forwarder.forward(frame({ data, keyframe: true }));
    forwarder.forward(frame({ rtpTimestamp: 4500, arrivedAtMs: 50 }));
    expect(packets.map(({ header }) => header.sequenceNumber)).toStrictEqual([0, 1, 2, 3]);
    expect(packets.map(({ header }) => header.marker)).toStrictEqual([false, false, true, true]);
    expect(packets.map(({ payload }) => payload[0])).toStrictEqual([0x10, 0, 0, 0x10]);
    const joined = Buffer.concat(packets.slice(0, 3).map(({ payload }) => payload.subarray(1)));
    expect(new Uint8Array(joined)).toStrictEqual(data);
  });

  test('begins with a keyframe, and asks for it until it comes, but not with every frame', () => {
    const askedAt = [0, 50, 450, 500, 550, 1000].map((arrivedAtMs) => {
      forwarder.forward(frame({ rtpTimestamp: arrivedAtMs * 90, arrivedAtMs }));
      return asked;
    });
    expect(askedAt).toStrictEqual([1, 1, 1, 2, 2, 3]);
    expect(packets).toHaveLength(0);
    forwarder.forward(frame({ keyframe: true, rtpTimestamp: 99_000, arrivedAtMs: 1100 }));
    expect(packets).toHaveLength(1);
  });

  test('leaves out what cannot be decoded, up to the next keyframe', () => {
    forwarder.forward(frame({ keyframe: true }));
    forwarder.forward(frame({ rtpTimestamp: 1, intact: false }));
    forwarder.forward(frame({ rtpTimestamp: 2 }));
    expect(packets).toHaveLength(1);
    forwarder.forward(frame({ rtpTimestamp: 3, keyframe: true }));
    forwarder.forward(frame({ rtpTimestamp: 4 }));
    expect(packets).toHaveLength(3);
  });

  test('a change to a layer with another clock keeps the pace of the arrivals', () => {
    forwarder.forward(frame({ keyframe: true, rtpTimestamp: 1000, arrivedAtMs: 0 }));
    forwarder.forward(frame({ rtpTimestamp: 5500, arrivedAtMs: 60 }));
    forwarder.forward(frame({ keyframe: true, rtpTimestamp: 3_000_000_000, arrivedAtMs: 110 }));
    forwarder.forward(frame({ rtpTimestamp: 3_000_004_500, arrivedAtMs: 170 }));
    expect(timestamps()).toStrictEqual([1000, 5500, 10_000, 14_500]);
  });

  test('goes on over the wrap of the timestamp', () => {
    forwarder.forward(frame({ keyframe: true, rtpTimestamp: 0xffff_f000, arrivedAtMs: 0 }));
    forwarder.forward(frame({ rtpTimestamp: (0xffff_f000 + 4500) >>> 0, arrivedAtMs: 50 }));
    expect(timestamps()).toStrictEqual([0xffff_f000, 404]);
  });

  test('sends nothing before its connection is ready', () => {
    ready = false;
    forwarder.forward(frame({ keyframe: true }));
    expect(packets).toHaveLength(0);
  });
});
