import type { OvershootErrorCode } from '../../core/errors/index.js';
import type { EndReason } from '../../core/session/endReason.js';
import type { Phase } from '../../core/session/phase.js';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';
import type { SocketState } from '../../v0.2/results/socketStates.js';
import type { VisionResult } from '../../v0.2/vision/VisionResult.js';
import type { TestVision, TestVisionOptions } from './TestVision.js';

/** How a vision of the older API comes to be what a scenario promises. */
export interface VisionScenario {
  /** What a person would see. */
  description: string;
  /** The phase that its stream ends in. */
  phase: Phase;
  /** With `ended`. */
  reason?: EndReason;
  /** With `failed`. */
  code?: OvershootErrorCode;
  /** Where its results come from. */
  resultsState: SocketState;
  /** The state of its watch. */
  watch: WatchSnapshot<string>['state'];
  /** What the latest result is worth; none where there is no result. */
  outcome?: VisionResult<string>['outcome'];
  /** Code of the `error` of its watch. */
  watchCode?: OvershootErrorCode;
  /** Code of its `resultsError`. */
  resultsCode?: OvershootErrorCode;
  /** Code of its `promptError`. */
  promptCode?: OvershootErrorCode;
  /** The service's own word for the end. */
  endedBecause?: string;
  options?: TestVisionOptions;
  /** Plays it on a vision that is at rest. */
  play: (t: TestVision) => Promise<void>;
}

export const asVisionScenarios = <K extends string>(
  table: Record<K, VisionScenario>,
): Readonly<Record<K, VisionScenario>> => table;
