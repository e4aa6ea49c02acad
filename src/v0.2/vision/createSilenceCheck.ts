import type { RealtimeInfo } from '../client/records.js';

/** Results that may be on their way when the service tells how many it has made. */
const ON_THEIR_WAY = 3;

/** Notices that the service makes results which do not come here: a socket that died without a word. */
export interface SilenceCheck {
  /** A message came. */
  heard(): void;
  /** Whether results are missing. */
  isMissing(info: RealtimeInfo): boolean;
}

export function createSilenceCheck(): SilenceCheck {
  let madeWhenHeard: number | null = null;
  return {
    heard: () => void (madeWhenHeard = null),
    isMissing({ inferencesCompleted, inferencesFailed }) {
      const made = inferencesCompleted + inferencesFailed;
      // A count that begins anew is another process of the service.
      if (madeWhenHeard === null || made < madeWhenHeard) madeWhenHeard = made;
      if (made - madeWhenHeard <= ON_THEIR_WAY) return false;
      madeWhenHeard = made;
      return true;
    },
  };
}
