import type { HistoryEntry } from 'overshoot-emulator';
import { type StreamStory, tellStories } from './StreamStory.js';

export interface Span {
  fromMs: number;
  toMs: number;
}

/** What a page showed from some moment on, until the next one. Unix ms by its monotonic clock: no test can set that one. */
export interface Shown {
  atMs: number;
  /** Which mounting of the fixture's stage this is; `null` while there is none. */
  mount: number | null;
  phase: string;
  /** Empty without a stream. */
  id: string;
  /** Something on the page says that the stream is live. */
  saysLive: boolean;
  /** State of the source. */
  capture: string;
  /** Cameras that are really on. */
  cameras: number;
}

/** One request of a page, until its answer was whole. */
export interface Call extends Span {
  path: string;
}

/** What a page told of itself, collected from outside. */
export interface PageRecord {
  /** When it was collected. */
  readAtMs: number;
  shown: readonly Shown[];
  /** Times in which nobody could see it, or none of its code ran. */
  asleep: readonly Span[];
  /** Its requests, from when it made them: a busy page sends them later, and Chromium repeats those that were dropped. */
  calls: readonly Call[];
  /** Which of its sessions, by number, made a stream, as they said themselves; also one that is mounted no more. */
  made: readonly { id: string; session: number }[];
  /** `console.error`, uncaught errors and unhandled rejections that no test excuses. */
  complaints: readonly string[];
  /** Where the API key was seen. */
  leaks: readonly string[];
  /** What it held at the end. */
  held: { liveTracks: number; openConnections: number; timers: readonly string[] };
}

/** The newest frame that the service had counted of a stream at that time; `null` before the first. */
export interface FrameSample {
  atMs: number;
  id: string;
  lastFrameAtMs: number | null;
}

/** All that is known of one run, from the service and from the page. */
export interface Run {
  stories: readonly StreamStory[];
  /** Defects of the emulator itself. */
  defects: readonly string[];
  /** `null` where there was no page, or it is gone. */
  page: PageRecord | null;
  samples: readonly FrameSample[];
  /** Times in which the page could not reach the service, or the service was held up. */
  offline: readonly Span[];
}

export function tellRun(
  events: readonly HistoryEntry[],
  seen: Partial<Pick<Run, 'page' | 'samples' | 'offline'>> = {},
): Run {
  return {
    stories: tellStories(events),
    defects: events.flatMap((event) => (event.type === 'internal-error' ? [event.message] : [])),
    page: null,
    samples: [],
    offline: [],
    ...seen,
  };
}
