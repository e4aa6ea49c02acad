import type { Cancel } from '../../platform/clock/Clock.js';
import type { Page } from '../../platform/page/Page.js';
import type { EventLog } from '../events/createEventLog.js';
import type { Run } from './Run.js';

/** What a run wants of its page while it lasts: a screen that stays on, a warning where nobody can keep the lease alive. */
export function attendRun(run: Run, o: { page: Page; log: EventLog; wakeLock: boolean }): Cancel {
  const { page, log } = o;
  // A tab that publishes is spared; one that only holds a lease is frozen after minutes, and the lease ends meanwhile.
  const warn = (): void => {
    if (page.isHidden() && !run.over) log.emit('unattended', {});
  };
  const stops = [
    ...(run.external ? [page.onVisibilityChange(warn)] : []),
    ...(o.wakeLock ? [page.keepAwake()] : []),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
