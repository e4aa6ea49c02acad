import type { Answered } from '../chat/Answered.js';
import type { Outcome } from '../schema/checkAnswer.js';

/** One answer of a watch, and what it is worth. */
export type WatchResult<T> = Answered & Outcome<T>;
