import { describe, expect, it } from 'vitest';
import { createTestSession } from '../../../testing/index.js';
import { visionStreamOfSession } from '../stream/visionStreamOf.js';
import { estimateFrame } from './estimateFrame.js';

/** A live session whose service's clock is off, and the truth about its newest frame. */
async function rig(skewMs = 90_000) {
  const t = await createTestSession('live', { service: { skewMs } });
  const stream = visionStreamOfSession(t.session);
  const estimate = (latencyMs = 300) =>
    estimateFrame({
      status: stream.status(),
      clockOffsetMs: stream.clockOffsetMs(),
      askedAt: t.clock.now(),
      answeredAt: t.clock.now() + latencyMs,
    });
  return { ...t, stream, estimate, truth: () => t.service.peek('stream-1') };
}

describe('estimateFrame', () => {
  it.each([0, 90_000, -3_600_000])(
    'finds the frame between two answers of the status, clock off by %i ms',
    async (skew) => {
      const { estimate, truth, clock } = await rig(skew);
      for (let n = 0; n < 20; n += 1) {
        await clock.advance(337);
        const { lastFrameIndex, lastFrameAtMs, firstFrameAtMs } = truth();
        const frame = estimate();
        expect(Math.abs((frame?.index ?? 0) - (lastFrameIndex ?? 0))).toBeLessThanOrEqual(1);
        const trueTime = (lastFrameAtMs ?? 0) - (firstFrameAtMs ?? 0);
        expect(Math.abs((frame?.streamTimeMs ?? 0) - trueTime)).toBeLessThanOrEqual(frame?.marginMs ?? 0);
        expect(frame).toMatchObject({ basis: 'estimated' });
      }
    },
  );

  it('says how far off it may be: the time the answer took, and one frame', async () => {
    const { estimate } = await rig();
    expect(estimate(0)?.marginMs).toBe(167);
    expect(estimate(2000)?.marginMs).toBe(2167);
  });

  it('takes back what it does not know: whether frames still come', async () => {
    const { estimate, truth, clock, page, service } = await rig();
    page.hide();
    service.freezeFrames('stream-1');
    const last = truth();
    await clock.advance(60_000);
    const frame = estimate();
    expect(frame?.index).toBeLessThanOrEqual((last.lastFrameIndex ?? 0) + 1);
    expect(frame?.marginMs).toBeGreaterThanOrEqual(60_000);
  });

  it('is null before the first frame', async () => {
    const { session } = await createTestSession('waiting');
    const stream = visionStreamOfSession(session);
    const at = { status: stream.status(), clockOffsetMs: 0, askedAt: 0, answeredAt: 0 };
    expect(estimateFrame(at)).toBeNull();
  });
});
