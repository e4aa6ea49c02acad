import type { OvershootErrorCode } from '../../core/errors/index.js';
import type { DescribedWatch } from '../../core/vision/watch/WatchOptions.js';
import type { WatchResult } from '../../core/vision/watch/WatchResult.js';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';
import type { WatchStop } from '../../core/vision/watch/watchStops.js';
import type { TestScenario } from '../session/scenarios.js';
import type { TestSession } from '../session/TestSession.js';
import type { Seen, seenSchema } from './seenSchema.js';

/** How a watch comes to be what a scenario promises. */
export interface WatchScenario {
  /** What a person would see. */
  description: string;
  /** The state it ends in. */
  state: WatchSnapshot<Seen>['state'];
  /** With `stopped`. */
  reason?: WatchStop;
  /** What the latest result is worth; none where there is no result. */
  outcome?: WatchResult<Seen>['outcome'];
  /** Code of the `error`. */
  code?: OvershootErrorCode;
  /** Whether there is a `retryAt`. */
  waits?: boolean;
  /** The session that is watched. Default `live`. */
  session?: TestScenario;
  options?: Partial<DescribedWatch<typeof seenSchema>>;
  /** Plays it on a watch that has just been started. Default: it watches for a while. */
  play?: (t: TestSession) => void | Promise<unknown>;
}

export const asWatchScenarios = <K extends string>(
  table: Record<K, WatchScenario>,
): Readonly<Record<K, WatchScenario>> => table;
