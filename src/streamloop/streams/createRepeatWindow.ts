import type { Clock } from '../../platform/clock/Clock.js';

/**
 * What is sent again with its old key may get the old answer, and do nothing. Later than this since it was sent, too much
 * may have happened to the stream meanwhile.
 */
const REPEAT_MS = 600_000;

/**
 * Begins now; tells whether the same may still be sent with its old key. By both clocks: one stands still while the machine
 * sleeps, the other may be set back.
 */
export function createRepeatWindow(clock: Clock): () => boolean {
  const [mono, now] = [clock.mono(), clock.now()];
  return () => clock.mono() - mono < REPEAT_MS && clock.now() - now < REPEAT_MS;
}
