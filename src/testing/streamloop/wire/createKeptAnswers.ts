import type { Clock } from '../../../platform/clock/Clock.js';
import { type FakeAnswer, problem } from './FakeAnswer.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Answers of the service by `Idempotency-Key`, kept for 24 hours (reference 3.3). */
export interface KeptAnswers {
  /** Carries it out, or answers as it did before. `slot`: everything that the namespace of a key is made of. */
  once(slot: string | null, body: string, run: () => FakeAnswer): { answer: FakeAnswer; replayed: boolean };
}

export function createKeptAnswers(clock: Clock): KeptAnswers {
  const kept = new Map<string, { body: string; answer: FakeAnswer; until: number }>();
  return {
    once(slot, body, run) {
      if (slot === null) return { answer: run(), replayed: false };
      const before = kept.get(slot);
      if (before && before.until > clock.now()) {
        if (before.body !== body)
          return {
            answer: problem(422, 'IDEMPOTENCY_KEY_REUSED', 'This key came with another body before.'),
            replayed: false,
          };
        const headers = { ...before.answer.headers, 'idempotency-replayed': 'true' };
        return { answer: { ...before.answer, headers }, replayed: true };
      }
      const answer = run();
      if (answer.status < 500 && answer.status !== 429)
        kept.set(slot, { body, answer, until: clock.now() + DAY_MS });
      return { answer, replayed: false };
    },
  };
}
