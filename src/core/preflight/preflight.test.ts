import { describe, expect, it } from 'vitest';
import { createTestSession, type TestSession, type TestSessionOptions } from '../../testing/index.js';
import { preflight } from './preflight.js';
import type { PreflightStep } from './PreflightStep.js';

async function run(t: TestSession, ms = 40_000): Promise<Record<string, string>> {
  const report = preflight({ client: t.client, platform: t.platform });
  await t.advance(ms);
  const { ok, steps } = await report;
  return { ok: String(ok), ...Object.fromEntries(steps.map((step) => [step.name, told(step)])) };
}
const told = ({ state, error }: PreflightStep): string => error?.code ?? state;
const world = (options: TestSessionOptions = {}) => createTestSession('idle', options);

const passed = {
  ok: 'true',
  permission: 'passed',
  source: 'passed',
  endpoint: 'passed',
  stream: 'passed',
  signalling: 'passed',
  media: 'passed',
  frames: 'passed',
  release: 'passed',
};

describe('preflight', () => {
  it('passes each step where all is well, and leaves nothing behind', async () => {
    const t = await world();
    expect(await run(t)).toEqual(passed);
    expect(t.service.count('create')).toBe(1);
    t.verify();
  });

  it('names the step that fails, and skips what needs it', async () => {
    const skipped = {
      stream: 'skipped',
      signalling: 'skipped',
      media: 'skipped',
      frames: 'skipped',
      release: 'skipped',
    };
    const blocked = await world({ media: { permission: 'denied' } });
    expect(await run(blocked)).toMatchObject({
      ok: 'false',
      permission: 'permission-blocked',
      source: 'skipped',
      ...skipped,
    });
    const missing = await world({ media: { camera: 'missing' } });
    expect(await run(missing)).toMatchObject({ permission: 'passed', source: 'no-device', ...skipped });
    const unreachable = await world();
    unreachable.service.fault('models', { type: 'fail', code: 'network' });
    expect(await run(unreachable)).toMatchObject({ source: 'passed', endpoint: 'network', ...skipped });
    for (const t of [blocked, missing, unreachable]) {
      expect(t.service.count('create')).toBe(0);
      t.verify();
    }
  });

  it('tells a room that cannot be reached from a network without a way for video', async () => {
    const t = await world();
    t.room.script('no-media', 3);
    expect(await run(t)).toMatchObject({
      ok: 'false',
      signalling: 'passed',
      media: 'network-blocked',
      frames: 'skipped',
      release: 'passed',
    });
    const refused = await world();
    refused.room.script('refused', 2);
    expect(await run(refused)).toMatchObject({ signalling: 'publish-refused', media: 'skipped' });
  });

  it('says that frames are sent and not counted', async () => {
    const t = await world();
    t.room.loseFrames(true);
    expect(await run(t)).toMatchObject({ media: 'passed', frames: 'frames-not-counted', release: 'passed' });
    t.verify();
  });

  it('can be ended, and gives everything back', async () => {
    const t = await world();
    const control = new AbortController();
    const report = preflight({ client: t.client, platform: t.platform, signal: control.signal });
    await t.advance(150);
    control.abort();
    await t.advance(5000);
    expect((await report).ok).toBe(true);
    expect((await report).steps.map(({ state }) => state)).not.toContain('running');
    t.verify();
  });

  it('shows its steps as they go', async () => {
    const t = await world();
    const shown: string[] = [];
    const report = preflight({
      client: t.client,
      platform: t.platform,
      onStep: (steps) => shown.push(steps.find(({ state }) => state === 'running')?.name ?? ''),
    });
    await t.advance(40_000);
    await report;
    expect([...new Set(shown.filter(Boolean))]).toEqual([
      'endpoint',
      'permission',
      'source',
      'stream',
      'signalling',
      'media',
      'frames',
      'release',
    ]);
  });
});
