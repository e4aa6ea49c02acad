import { createWatch, type WatchEngine } from '../../core/vision/watch/createWatch.js';
import type { DescribedWatch } from '../../core/vision/watch/WatchOptions.js';
import { createTestSession } from '../session/createTestSession.js';
import type { TestSession } from '../session/TestSession.js';
import { type Seen, seenJsonSchema, seenSchema } from './seenSchema.js';
import type { WatchScenario } from './WatchScenario.js';
import { type TestWatchScenario, watchScenarios } from './watchScenarios.js';

/** A real watch in a world that a test holds in its hands. */
export interface TestWatch {
  /** The session that is watched, and the world around it. */
  readonly t: TestSession;
  /** Made by the real `createWatch`, and started. */
  readonly watch: WatchEngine<Seen, DescribedWatch<typeof seenSchema>>;
  /** What it was made with. */
  readonly options: DescribedWatch<typeof seenSchema>;
  /** Ends the watch. */
  readonly stop: () => void;
}

/** Walls change their colour, people come and go; some answers take longer. */
const COLOURS = ['red', 'red', 'red', 'green', 'green', 'blue'];
const PEOPLE = [0, 0, 1, 1, 2];
const DELAYS_MS = [320, 410, 280, 650, 300];

const WHILE_MS = 12_500;

/**
 * Makes a real watch of a real session in a fake world and plays it into the state that a scenario names; `running` where
 * none is named. Time stands still afterwards, until `t.advance`. In Storybook use a loader, as with `createTestSession`,
 * and show it by `useWatchEngine(watch)`.
 */
export async function createTestWatch(scenario: TestWatchScenario = 'running'): Promise<TestWatch> {
  const { session, options: own, play }: WatchScenario = watchScenarios[scenario];
  const t = await createTestSession(session ?? 'live');
  let asked = 0;
  t.service.answer(() => {
    const n = asked++;
    const colour = COLOURS[n % COLOURS.length];
    const people = PEOPLE[n % PEOPLE.length];
    return { text: JSON.stringify({ colour, people }), delayMs: DELAYS_MS[n % DELAYS_MS.length] ?? 0 };
  });
  const options: DescribedWatch<typeof seenSchema> = {
    prompt: 'Which colour is the wall, and how many people are in front of it?',
    enabled: true,
    schema: seenSchema,
    jsonSchema: seenJsonSchema,
    ...own,
  };
  // What types refuse, and JavaScript does.
  if (scenario === 'stopped-schema-not-convertible') Reflect.deleteProperty(options, 'jsonSchema');
  const watch = createWatch({ stream: t.session, client: t.client, platform: t.platform }, options);
  const stop = watch.start();
  await (play ? play(t) : t.advance(WHILE_MS));
  return { t, watch, options, stop };
}
