import { describe, expect, it } from 'vitest';
import { phases } from '../../core/session/phase.js';
import { endReasons } from '../../core/session/endReason.js';
import { createTestSession } from './createTestSession.js';
import type { Scenario } from './Scenario.js';
import { scenarios, type TestScenario } from './scenarios.js';

const names = Object.keys(scenarios) as TestScenario[];

describe('createTestSession', () => {
  it.each(names)('plays "%s" as the table promises', async (name) => {
    const { phase, reason, code, problem }: Scenario = scenarios[name];
    const { session } = await createTestSession(name);
    const snapshot = session.getSnapshot();
    expect({
      phase: snapshot.phase,
      reason: 'reason' in snapshot ? snapshot.reason : undefined,
      code: 'error' in snapshot ? snapshot.error.code : undefined,
      problem: snapshot.problem?.code,
    }).toEqual({ phase, reason, code, problem });
  });

  it.each(names)('leaves nothing behind after "%s" is stopped', async (name) => {
    const t = await createTestSession(name);
    t.service.mend();
    t.service.release();
    if (t.media.prompts() > 0) t.media.answer('allow');
    void t.session.stop();
    await t.advance(0);
    expect(() => t.verify()).not.toThrow();
  });

  it('has a scenario for every phase and every end reason', () => {
    const all = Object.values(scenarios);
    expect(phases.filter((phase) => !all.some((scenario) => scenario.phase === phase))).toEqual([]);
    const reasons = Object.keys(endReasons);
    expect(reasons.filter((reason) => !all.some((scenario) => scenario.reason === reason))).toEqual([]);
  });
});
