import type { Clock } from '../clock/Clock.js';
import { createShiftedClock } from '../clock/createShiftedClock.js';
import type { EventHistory } from '../history/EventHistory.js';
import type { EmulatorSettings } from '../options/EmulatorOptions.js';
import { Credits } from './accounts/Credits.js';
import { IdempotencyStore } from './idempotency/IdempotencyStore.js';
import type { Library } from './library/Library.js';
import { Shelf } from './library/Shelf.js';
import { CallLimit } from './limits/CallLimit.js';
import { OauthServer } from './oauth/OauthServer.js';
import { defaultPace } from './states/Pace.js';
import { StartPlan } from './states/StartPlan.js';
import type { StreamloopApi } from './StreamloopApi.js';
import { LoopStreams } from './streams/LoopStreams.js';

export interface StreamloopOptions {
  settings: Pick<EmulatorSettings, 'streamloopKey'>;
  clock: Clock;
  newId: () => string;
  history: EventHistory;
}

/** Puts the parts of StreamLoop together. */
export function createStreamloop({
  settings,
  clock: base,
  newId,
  history,
}: StreamloopOptions): StreamloopApi {
  const clock = createShiftedClock(base);
  const pace = { ...defaultPace };
  const library: Library = { destinations: new Shelf(), uploads: new Shelf() };
  const credits = new Credits(clock);
  const starts = new StartPlan();
  return {
    clock,
    newId,
    history,
    key: settings.streamloopKey,
    pace,
    streams: new LoopStreams({ clock, pace, newId, history, library, credits }),
    library,
    credits,
    limit: new CallLimit(clock),
    idempotency: new IdempotencyStore(clock),
    starts,
    oauth: new OauthServer({ clock, history }),
    endFaults() {
      Object.assign(pace, defaultPace);
      starts.clear();
      credits.set(null);
    },
    close: () => clock.close(),
  };
}
