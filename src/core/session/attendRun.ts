import type { Cancel } from '../../platform/clock/Clock.js';
import type { Page } from '../../platform/page/Page.js';
import type { OvershootClient } from '../client/OvershootClient.js';
import type { EventLog } from '../events/createEventLog.js';
import type { Ending } from './createTearDown.js';
import { endReasonOf } from './endReason.js';
import type { Run } from './Run.js';

/**
 * What a run wants of its surroundings while it lasts: a screen that stays on, a warning where nobody can keep the lease
 * alive, and word of an end that the service tells by itself.
 */
export function attendRun(
  run: Run,
  o: {
    page: Page;
    log: EventLog;
    wakeLock: boolean;
    client: OvershootClient;
    streamId: () => string;
    end: (run: Run, ending: Ending) => void;
  },
): Cancel {
  const { page, log } = o;
  // A tab that publishes is spared; one that only holds a lease is frozen after minutes, and the lease ends meanwhile.
  const warn = (): void => {
    if (page.isHidden() && !run.over) log.emit('unattended', {});
  };
  const stops = [
    ...(run.external ? [page.onVisibilityChange(warn)] : []),
    ...(o.wakeLock ? [page.keepAwake()] : []),
    o.client.onEnd?.(({ streamId, reason, error, isGone }) => {
      if (run.over || streamId !== o.streamId()) return;
      o.end(run, { ...(error ? { error } : { reason: endReasonOf(reason) }), gone: isGone });
    }) ?? (() => undefined),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
