import type { Clock } from '../clock/Clock.js';
import type { EncodedFrame } from '../frames/EncodedFrame.js';
import { Pull } from './Pull.js';
import type { PulledSource } from './PulledSource.js';
import type { PullEvent } from './PullEvent.js';
import { refusePrivate } from './refusePrivate.js';
import type { StartTranscoder } from './Transcoder.js';

interface PullsOptions {
  clock: Clock;
  allowPrivate: boolean;
  startTranscoder: StartTranscoder;
  onFrame: (streamId: string, frame: EncodedFrame) => void;
  onEvent: (event: PullEvent) => void;
  /** The source has no more to give. */
  onEnded: (streamId: string) => void;
}

/** The sources that are pulled, by the stream they feed. */
export class Pulls {
  readonly #options: PullsOptions;
  readonly #pulls = new Map<string, Pull>();
  readonly #opening = new Set<Pull>();

  constructor(options: PullsOptions) {
    this.#options = options;
  }

  /** Opens a source that no stream has yet; a text says why that is not possible. */
  async open(source: PulledSource): Promise<Pull | string> {
    const { clock, allowPrivate, startTranscoder } = this.#options;
    const refusal = allowPrivate ? null : await refusePrivate(source.url);
    if (refusal !== null) {
      return refusal;
    }
    const pull = new Pull(source, clock, startTranscoder);
    this.#opening.add(pull);
    const problem = await pull.open();
    this.#opening.delete(pull);
    return problem ?? pull;
  }

  /** From now on the source feeds that stream. */
  feed(streamId: string, type: PulledSource['type'], pull: Pull): void {
    const { onFrame, onEvent, onEnded } = this.#options;
    this.#pulls.set(streamId, pull);
    onEvent({ type: 'pull-opened', streamId, source: type });
    pull.deliver({
      frame: (frame) => onFrame(streamId, frame),
      lost: (reason, retryInMs) => onEvent({ type: 'pull-lost', streamId, reason, retryInMs }),
      reopened: () => onEvent({ type: 'pull-reopened', streamId }),
      ended: () => {
        this.#pulls.delete(streamId);
        onEvent({ type: 'pull-ended', streamId });
        onEnded(streamId);
      },
    });
  }

  /** Where the stream has none, nothing happens. */
  stop(streamId: string): void {
    const pull = this.#pulls.get(streamId);
    if (pull !== undefined) {
      this.#pulls.delete(streamId);
      pull.stop();
      this.#options.onEvent({ type: 'pull-stopped', streamId });
    }
  }

  close(): void {
    for (const pull of [...this.#pulls.values(), ...this.#opening]) {
      pull.stop();
    }
    this.#pulls.clear();
  }
}
