import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTestSession, type TestScenario } from '../../testing/index.js';

afterEach(() => vi.unstubAllGlobals());

describe('a listener', () => {
  it('that throws keeps nobody from going live, and is reported', async () => {
    const reports: (() => void)[] = [];
    const t = await createTestSession();
    vi.stubGlobal('queueMicrotask', (report: () => void) => reports.push(report));
    const off = t.session.subscribe(() => {
      throw new Error('of the app');
    });
    void t.session.start();
    await t.advance(3000);
    expect(t.session.getSnapshot().phase).toBe('live');
    expect(reports[0]).toThrow('of the app');
    off();
    await t.session.stop();
    t.verify();
  });

  const phases = ['idle', 'acquiring', 'creating', 'connecting', 'waiting', 'live', 'ending'] as const;
  const cases = phases.flatMap((phase) => (['granted', 'prompt'] as const).map((p) => [phase, p] as const));

  it.each(cases)(
    'that stops as soon as it is told of "%s" (%s) leaves nothing behind',
    async (phase, permission) => {
      const t = await createTestSession('ended-stopped');
      t.media.set({ permission, prompt: 'allow' });
      let phaseWhenStopped: string | null = null;
      let told = false;
      t.session.subscribe(() => {
        if (told || t.session.getSnapshot().phase !== phase) return;
        told = true;
        void t.session.stop().then(() => (phaseWhenStopped = t.session.getSnapshot().phase));
      });
      void t.session.start();
      await t.advance(5000);
      if (phase === 'ending') await t.session.stop();
      expect(phaseWhenStopped).toBe('ended');
      expect(t.session.getSnapshot()).toMatchObject({
        phase: 'ended',
        capture: { state: 'off' },
        lease: 'none',
      });
      t.verify();
    },
  );

  it.each(['leaseInfo', 'status'] as const)('of "%s" may stop as well', async (store) => {
    const t = await createTestSession('creating' satisfies TestScenario);
    let told = false;
    t.session[store].subscribe(() => {
      if (!told) void t.session.stop();
      told = true;
    });
    t.service.release('create');
    await t.advance(5000);
    expect(told).toBe(true);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', lease: 'none' });
    t.verify();
  });
});
