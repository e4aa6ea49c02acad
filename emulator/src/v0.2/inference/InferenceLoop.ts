import type { Clock } from '../../clock/Clock.js';
import type { ResultMessage } from '../results/ResultMessage.js';
import type { PushStream } from '../streams/PushStream.js';
import type { Infer } from './createInfer.js';

export interface InferenceLoopOptions {
  clock: Clock;
  infer: Infer;
  onResult: (result: ResultMessage) => void;
}

/** How often it is looked whether there is something to infer about. */
const LOOK_MS = 50;

/** A timer of more than this fires at once, and `delay_seconds` has no upper bound. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Infers about a stream as long as frames come: from the start of one inference to the start of the next passes the
 * interval, or as long as an inference takes, if that is longer. They never overlap.
 */
export class InferenceLoop {
  readonly #push: PushStream;
  readonly #options: InferenceLoopOptions;
  readonly #stopped = new AbortController();
  #cancel: () => void = () => undefined;

  constructor(push: PushStream, options: InferenceLoopOptions) {
    this.#push = push;
    this.#options = options;
    this.#after(LOOK_MS);
  }

  stop(): void {
    this.#stopped.abort();
    this.#cancel();
  }

  #after(ms: number): void {
    this.#cancel = this.#options.clock.after(Math.min(ms, LONGEST_MS), () => void this.#turn());
  }

  async #turn(): Promise<void> {
    const { clock, infer, onResult } = this.#options;
    const startedMs = clock.now();
    if (!sees(this.#push, startedMs)) {
      this.#after(LOOK_MS);
      return;
    }
    const result = await infer(this.#push, this.#stopped.signal);
    if (this.#stopped.signal.aborted) {
      return;
    }
    const tookMs = clock.now() - startedMs;
    this.#push.countInference(result.ok, tookMs);
    onResult(result);
    this.#after(Math.max(0, this.#push.request.processing.intervalSeconds * 1000 - tookMs));
  }
}

/** A clip needs its whole length; the service does not say so, but promises three frames at least. */
function sees(push: PushStream, nowMs: number): boolean {
  if (push.held || push.state(nowMs) !== 'active') {
    return false;
  }
  const { processing } = push.request;
  const { firstWallMs = null } = push.stream.frames ?? {};
  return (
    processing.mode === 'frame' ||
    (firstWallMs !== null && nowMs - firstWallMs >= processing.clipSeconds * 1000)
  );
}
