// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTestSession, type TestSession } from '../../testing/index.js';
import type { StreamSource } from '../capture/StreamSource.js';

const sources: readonly StreamSource[] = [
  { type: 'camera' },
  { type: 'camera', deviceId: 'camera-usb' },
  { type: 'camera', deviceId: 'camera-gone' },
  { type: 'test-pattern' },
];

/** What an app, a person, a network and a service may do to a session, in any order. */
const steps = {
  start: (t: TestSession) => void t.session.start(),
  stop: (t: TestSession) => void t.session.stop(),
  preview: (t: TestSession) => void t.session.preview(),
  switch: (t: TestSession, n: number) =>
    void t.session.setSource(sources[n % sources.length] ?? { type: 'camera' }),
  mountAndGo: (t: TestSession) => t.session.retain()(),
  leave: (t: TestSession) => t.page.leave(),
  hide: (t: TestSession) => t.page.hide(),
  show: (t: TestSession) => t.page.show(),
  wait: (t: TestSession, n: number) => t.advance([0, 10, 150, 900, 6000, 130_000][n % 6] ?? 0),
  askAgain: (t: TestSession) => t.media.set({ permission: 'prompt', prompt: 'wait' }),
  answer: (t: TestSession, n: number) =>
    t.media.prompts() > 0 &&
    t.media.answer((['allow', 'allow', 'dismiss', 'block'] as const)[n % 4] ?? 'allow'),
  breakCamera: (t: TestSession, n: number) =>
    t.media.set({ camera: (['works', 'works', 'busy', 'missing'] as const)[n % 4] ?? 'works' }),
  allowCamera: (t: TestSession) => t.media.set({ permission: 'granted', camera: 'works' }),
  unplug: (t: TestSession) => t.media.liveTracks().length > 0 && t.media.endTrack(),
  failCall: (t: TestSession, n: number) =>
    t.service.fault((['create', 'keepalive', 'status'] as const)[n % 3] ?? 'create', {
      type: 'fail',
      code: n % 2 ? 'network' : 'server-error',
    }),
  // Deletions are late but never fail: what cannot be deleted is left to its lease, as other tests show.
  slowCall: (t: TestSession, n: number) =>
    t.service.fault((['create', 'keepalive', 'status', 'delete'] as const)[n % 4] ?? 'create', {
      type: 'delay',
      ms: 700,
    }),
  loseAnswer: (t: TestSession) => t.service.fault('create', { type: 'lose-answer' }),
  endFromOutside: (t: TestSession) => {
    const id = t.service.liveStreams()[0];
    if (id) t.service.end(id, 'reaped');
  },
  room: (t: TestSession, n: number) =>
    t.room.script((['wait', 'refused', 'lost', 'room-ended', 'taken-over'] as const)[n % 5] ?? 'wait'),
  loseRoom: (t: TestSession, n: number) => {
    if (t.room.openJoins() === 0) return;
    if (n % 3 === 0) t.room.reconnecting();
    else t.room.disconnect(n % 3 === 1 ? 'lost' : 'room-ended');
  },
  publish: (t: TestSession) => t.room.openJoins() > 0 && t.room.publish(),
  failLoad: (t: TestSession) => t.room.failLoad(),
} as const;

const step = fc.record({
  name: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
  n: fc.nat(59),
});

describe('any order of commands and events', () => {
  it('holds one stream at most, and nothing at all after stop', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (walk) => {
        const t = await createTestSession();
        let most = 0;
        const look = (): void => {
          most = Math.max(most, t.service.liveStreams().length);
        };
        t.session.subscribe(look);
        for (const { name, n } of walk) {
          await steps[name](t, n);
          look();
          await t.clock.flush();
          look();
        }
        expect(most).toBeLessThanOrEqual(1);

        t.service.mend();
        t.media.set({ permission: 'granted', camera: 'works' });
        const stopped = t.session.stop();
        await t.advance(10_000);
        await expect(stopped).resolves.toBeTypeOf('string');
        while (t.media.prompts() > 0) t.media.answer('allow');
        await t.advance(0);
        expect(['idle', 'ended', 'failed']).toContain(t.session.getSnapshot().phase);
        expect(t.leaks()).toEqual([]);
        expect(t.session.getSnapshot()).toMatchObject({ lease: 'none', publication: 'none' });

        // Whatever happened, the next stream works.
        t.room.mend();
        t.page.show();
        void t.session.start({ source: { type: 'camera' } });
        await t.advance(5000);
        expect(t.session.getSnapshot().phase).toBe('live');
        await t.session.stop();
        expect(t.leaks()).toEqual([]);
      }),
      { numRuns: 1000, seed: 20_261_121 },
    );
  }, 60_000);
});
