import { describe, expectTypeOf, it } from 'vitest';
import { streamClip, streamImage } from '../../index.js';
import type { ClipReference, ImageReference } from '../../index.js';

describe('streamImage', () => {
  it('takes exactly one anchor', () => {
    expectTypeOf(streamImage).returns.toEqualTypeOf<ImageReference>();
    expectTypeOf(streamImage).toBeCallableWith('id', { frameIndex: -1 });
    expectTypeOf(streamImage).toBeCallableWith('id', { offsetMs: -1, toleranceMs: 5, direction: 'nearest' });
    // @ts-expect-error two anchors
    void (() => streamImage('id', { frameIndex: -1, offsetMs: -1 }));
    // @ts-expect-error two anchors
    void (() => streamImage('id', { timestampMs: 1, offsetMs: -1 }));
    // @ts-expect-error none
    void (() => streamImage('id', {}));
    // @ts-expect-error an index is exact
    void (() => streamImage('id', { frameIndex: -1, toleranceMs: 5 }));
    // @ts-expect-error no such key
    void (() => streamImage('id', { frameIndex: -1, frame_index: -1 }));
    // @ts-expect-error no such direction
    void (() => streamImage('id', { offsetMs: -1, direction: 'back' }));
  });
});

describe('streamClip', () => {
  it('takes one start and at most one end', () => {
    expectTypeOf(streamClip).returns.toEqualTypeOf<ClipReference>();
    expectTypeOf(streamClip).toBeCallableWith('id', { startOffsetMs: -5000, maxFps: 2.5 });
    expectTypeOf(streamClip).toBeCallableWith('id', { startOffsetMs: -5000, endFrameIndex: -1 });
    // @ts-expect-error two starts
    void (() => streamClip('id', { startOffsetMs: -5000, startFrameIndex: 1 }));
    // @ts-expect-error two ends
    void (() => streamClip('id', { startOffsetMs: -5000, endOffsetMs: -1, endTimestampMs: 1 }));
    // @ts-expect-error no start
    void (() => streamClip('id', { endOffsetMs: -1 }));
    // @ts-expect-error no such key
    void (() => streamClip('id', { startOffsetMs: -5000, fps: 2 }));
  });
});
