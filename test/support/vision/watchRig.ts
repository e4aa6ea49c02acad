import { createWatch } from '../../../src/core/vision/watch/createWatch.js';
import type { WatchOptions } from '../../../src/core/vision/watch/WatchOptions.js';
import type { WatchResult } from '../../../src/core/vision/watch/WatchResult.js';
import {
  createTestSession,
  type TestScenario,
  type TestSession,
  type TestSessionOptions,
} from '../../../src/testing/index.js';

/** A watch of text on a session that was played into a scenario, with all that it has told. */
export async function watchRig(
  options: Partial<WatchOptions<string>> = {},
  scenario: TestScenario = 'live',
  session: TestSessionOptions = {},
) {
  const t = await createTestSession(scenario, session);
  let all: WatchOptions<string> = { prompt: 'What is it?', enabled: true, ...options };
  const watch = createWatch({ stream: t.session, client: t.client, platform: t.platform }, all);
  const results: WatchResult<string>[] = [];
  watch.onResult((result) => results.push(result));
  const began = t.clock.mono();
  const stop = watch.start();
  return {
    t,
    watch,
    results,
    stop,
    /** Changes some options. */
    set: (changes: Partial<WatchOptions<string>>): void => {
      all = { ...all, ...changes };
      watch.configure(all);
    },
    /** Milliseconds after the start at which questions came. */
    askedAt: () => t.service.questions.map(({ at }) => at - began),
    state: () => {
      const { state, reason } = watch.getSnapshot();
      return reason ? `${state}: ${reason}` : state;
    },
    texts: () => results.map(({ text }) => text),
  };
}

/** Answers that take so long, one after the other; the last one for all that follow. */
export function answerAfter(t: TestSession, ...delays: readonly [number, ...number[]]): void {
  let n = 0;
  const [first, ...later] = delays.map((delayMs) => () => ({ text: `answer ${(n += 1)}`, delayMs }));
  if (first) t.service.answer(first, ...later);
}
