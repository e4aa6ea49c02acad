import { createTestStreamloop, type TestStreamloop } from './createTestStreamloop.js';
import type { StreamloopScenario } from './StreamloopScenario.js';
import { streamloopScenarios, type TestStreamloopScenario } from './streamloopScenarios.js';

/** A StreamLoop in a scenario, and the stream that it is about. */
export interface PlayedStreamloop extends TestStreamloop {
  /** Null where it is about none. */
  readonly id: string | null;
}

/**
 * Makes a StreamLoop in memory that is about to show a scenario. What needs a click waits for one.
 *
 * @example
 * const t = createStreamloopScenario('start-refused');
 */
export function createStreamloopScenario(name: TestStreamloopScenario = 'active'): PlayedStreamloop {
  const scenario: StreamloopScenario = streamloopScenarios[name];
  const t = createTestStreamloop(scenario.options);
  return { ...t, id: scenario.prepare(t.fake) };
}
