import { describe, expect, it } from 'vitest';
import { watchStops } from '../../core/vision/watch/watchStops.js';
import { createTestWatch } from './createTestWatch.js';
import type { WatchScenario } from './WatchScenario.js';
import { type TestWatchScenario, watchScenarios } from './watchScenarios.js';

const names = Object.keys(watchScenarios) as TestWatchScenario[];

describe('createTestWatch', () => {
  it.each(names)('plays "%s" as the table promises', async (name) => {
    const { state, reason, outcome, code, waits = false }: WatchScenario = watchScenarios[name];
    const { watch } = await createTestWatch(name);
    const shown = watch.getSnapshot();
    expect({
      state: shown.state,
      reason: shown.reason ?? undefined,
      outcome: shown.latest?.outcome,
      code: shown.error?.code,
      waits: shown.retryAt !== null,
    }).toEqual({ state, reason, outcome, code, waits });
  });

  it.each(names)('leaves nothing behind after "%s"', async (name) => {
    const { t, stop } = await createTestWatch(name);
    stop();
    t.service.mend();
    t.service.release();
    void t.session.stop();
    await t.advance(0);
    expect(() => t.verify()).not.toThrow();
  });

  it('has a scenario for every state and every reason', () => {
    const all: WatchScenario[] = Object.values(watchScenarios);
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['off', 'running', 'paused', 'stopped']));
    const reasons = Object.keys(watchStops);
    expect(reasons.filter((reason) => !all.some((scenario) => scenario.reason === reason))).toEqual([]);
  });

  it('watches on when time passes', async () => {
    const { t, watch } = await createTestWatch();
    const before = watch.getSnapshot();
    await t.advance(5000);
    expect(watch.getSnapshot().history.length).toBe(before.history.length + 5);
  });
});
