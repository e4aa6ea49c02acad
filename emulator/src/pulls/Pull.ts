import type { Clock } from '../clock/Clock.js';
import { isKeyframe, readKeyframeSize } from '../media/vp8/readKeyframeSize.js';
import type { EncodedFrame } from '../frames/EncodedFrame.js';
import type { PulledSource } from './PulledSource.js';
import type { StartTranscoder, TranscoderExit } from './Transcoder.js';

export interface PullEvents {
  frame(frame: EncodedFrame): void;
  /** It is lost and will be opened again after so long. */
  lost(reason: string, retryInMs: number): void;
  /** It is open again. */
  reopened(): void;
  /** It has ended, and ended again soon after: there is no more to come. */
  ended(): void;
}

/** A new playlist may be empty at first; the service tries for about so long. */
const OPENING_MS = 15_000;
const OPENING_PAUSE_MS = 1000;
const BACKOFF_MS = { first: 1000, last: 30_000 };
/** A source that ends this soon after it was opened again has ended for good. */
const SOON_MS = 30_000;
const RTP_TICKS_PER_MS = 90;

/** One source, from the first try to open it until it is stopped or has ended. */
export class Pull {
  readonly #source: PulledSource;
  readonly #clock: Clock;
  readonly #start: StartTranscoder;
  #events: PullEvents | undefined;
  /** What came before anybody wanted it: the first of them is the keyframe. */
  #early: EncodedFrame[] = [];
  #cancelGivingUp: () => void = () => undefined;
  #running: { stop: () => void } | undefined;
  #cancelTimer: () => void = () => undefined;
  #stopped = false;
  #size: { width: number; height: number } | undefined;
  #tries = 0;
  #openedAtMs = 0;
  #endedBefore = false;

  constructor(source: PulledSource, clock: Clock, start: StartTranscoder) {
    this.#source = source;
    this.#clock = clock;
    this.#start = start;
  }

  /** Opens the source. Resolves with null once a picture has come, else with the reason, after some tries. */
  open(): Promise<string | null> {
    const { promise, resolve } = deferred<string | null>();
    const begunAtMs = this.#clock.now();
    const attempt = (): void =>
      this.#run({
        opened: () => resolve(null),
        over: (exit) => {
          const isLate = this.#clock.now() - begunAtMs + OPENING_PAUSE_MS >= OPENING_MS;
          if (exit.type === 'missing' || isLate) {
            this.stop();
            resolve(wordsOf(exit));
          } else {
            this.#cancelTimer = this.#clock.after(OPENING_PAUSE_MS, attempt);
          }
        },
      });
    // A source that neither answers nor closes is given up as well.
    this.#cancelGivingUp = this.#clock.after(OPENING_MS, () => {
      this.stop();
      resolve('The source gave no picture in time.');
    });
    attempt();
    return promise.finally(() => this.#cancelGivingUp());
  }

  /** From here on frames are wanted. */
  deliver(events: PullEvents): void {
    this.#events = events;
    for (const frame of this.#early.splice(0)) {
      events.frame(frame);
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelTimer();
    this.#cancelGivingUp();
    this.#running?.stop();
    this.#running = undefined;
  }

  #run({ opened, over }: { opened: () => void; over: (exit: TranscoderExit) => void }): void {
    if (this.#stopped) {
      return;
    }
    let isOpen = false;
    this.#running = this.#start(this.#source, {
      frame: (data) => {
        if (this.#stopped) {
          return;
        }
        if (!isOpen) {
          isOpen = true;
          this.#tries = 0;
          this.#openedAtMs = this.#clock.now();
          opened();
        }
        this.#deliver(data);
      },
      exit: (exit) => {
        if (!this.#stopped) {
          if (isOpen) {
            this.#lost(exit);
          } else {
            over(exit);
          }
        }
      },
    });
  }

  #deliver(data: Uint8Array): void {
    const keyframe = isKeyframe(data);
    this.#size = (keyframe ? readKeyframeSize(data) : undefined) ?? this.#size;
    if (this.#size === undefined) {
      return;
    }
    const arrivedAtMs = this.#clock.now();
    const rtpTimestamp = (arrivedAtMs * RTP_TICKS_PER_MS) % 2 ** 32;
    const size = this.#size;
    const frame: EncodedFrame = {
      codec: 'VP8',
      data,
      keyframe,
      ...size,
      rtpTimestamp,
      arrivedAtMs,
      intact: true,
    };
    if (this.#events) {
      this.#events.frame(frame);
    } else {
      this.#early.push(frame);
    }
  }

  #lost(exit: TranscoderExit): void {
    const isSoon = this.#clock.now() - this.#openedAtMs < SOON_MS;
    if (exit.type === 'ended' && isSoon && this.#endedBefore) {
      this.stop();
      this.#events?.ended();
      return;
    }
    this.#endedBefore = exit.type === 'ended';
    const pauseMs = Math.min(BACKOFF_MS.last, BACKOFF_MS.first * 2 ** this.#tries);
    this.#tries += 1;
    this.#events?.lost(wordsOf(exit), pauseMs);
    this.#cancelTimer = this.#clock.after(pauseMs, () =>
      this.#run({ opened: () => this.#events?.reopened(), over: (next) => this.#lost(next) }),
    );
  }
}

function wordsOf(exit: TranscoderExit): string {
  switch (exit.type) {
    case 'missing':
      return 'This emulator pulls with ffmpeg, and there is no ffmpeg in its PATH. Install it (Debian: apt-get install ffmpeg), or publish into a stream without source.';
    case 'ended':
      return 'The source ended before it gave a picture.';
    case 'failed':
      return `The source could not be opened: ${exit.words}`;
  }
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
