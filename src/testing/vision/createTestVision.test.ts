import { describe, expect, it } from 'vitest';
import { createTestVision } from './createTestVision.js';
import type { VisionScenario } from './VisionScenario.js';
import { type TestVisionScenario, visionScenarios } from './visionScenarios.js';

const names = Object.keys(visionScenarios) as TestVisionScenario[];

describe('createTestVision', () => {
  it.each(names)('plays "%s" as the table promises', async (name) => {
    const { description: _, options: __, play: ___, ...promised }: VisionScenario = visionScenarios[name];
    const { session, vision } = await createTestVision(name);
    const stream = session.getSnapshot();
    const shown = vision.getSnapshot();
    const found: Omit<VisionScenario, 'description' | 'play'> = {
      phase: stream.phase,
      ...(stream.phase === 'ended' ? { reason: stream.reason } : {}),
      ...(stream.phase === 'failed' ? { code: stream.error.code } : {}),
      resultsState: shown.resultsState,
      watch: vision.watch.getSnapshot().state,
      ...(shown.latest ? { outcome: shown.latest.outcome } : {}),
      ...codeAs('watchCode', vision.watch.getSnapshot().error),
      ...codeAs('resultsCode', shown.resultsError),
      ...codeAs('promptCode', shown.promptError),
      ...(shown.endedBecause === null ? {} : { endedBecause: shown.endedBecause }),
    };
    expect(found).toEqual(promised);
  });

  it.each(names)('leaves nothing behind after "%s"', async (name) => {
    const t = await createTestVision(name);
    void t.session.stop();
    await t.advance(1000);
    expect(() => t.verify()).not.toThrow();
  });

  it('tells of results by what is asked now', async () => {
    const t = await createTestVision('running');
    await t.vision.updatePrompt('Is the cup full?');
    t.say('Half of it.');
    await t.advance(200);
    expect(t.vision.getSnapshot()).toMatchObject({
      latest: { outcome: 'ok', value: 'Half of it.', prompt: 'Is the cup full?' },
      info: { state: 'active', sourceType: 'native' },
    });
    expect(t.vision.getSnapshot().creditsRemainingCents).toBeLessThan(1000);
    expect(t.vision.getSnapshot().costCents).toBeGreaterThan(0);
  });

  it('notices what is left behind', async () => {
    const t = await createTestVision('webrtc');
    expect(() => t.verify()).toThrow(/results socket open/);
    expect(() => t.verify()).toThrow(/peer connection open/);
  });
});

const codeAs = (name: string, error: { code: string } | null): object =>
  error ? { [name]: error.code } : {};
