'use client';
import { type ComponentPropsWithoutRef, forwardRef, useEffect, useMemo, useState } from 'react';
import type { WatchResult } from '../../../core/vision/watch/WatchResult.js';
import { useClock } from '../../../hooks/useClock.js';
import { useStoreValue } from '../../../hooks/useStoreValue.js';
import { classNames } from '../../part/classNames.js';
import { shortened } from '../../part/shortened.js';
import { fill } from '../../strings/fill.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { isStreamAnnounced } from '../../stream-status/announcer/isStreamAnnounced.js';
import { valueText } from '../value/valueText.js';
import { useWatchPart } from '../WatchResultsContext.js';
import { watchResultsStrings } from '../watchResultsStrings.js';
import { createSeldomText } from './createSeldomText.js';

/** Another one comes soon; characters. */
const MOST_SAID = 200;

/** At most one announcement in that time, milliseconds. */
const EVERY_MS = 10_000;

export interface WatchResultsAnnouncerProps extends Omit<ComponentPropsWithoutRef<'output'>, 'children'> {
  /** What is said about an answer; null for nothing. Default: its text, or its value as JSON. */
  children?: (result: WatchResult<unknown> & { outcome: 'ok' }) => string | null;
}

/**
 * Says aloud what the model sees, when that has changed, and once in ten seconds at most: a watch may answer thirty times
 * a second. Answers that cannot be used are not said. A watch that stops of itself (budget used up, stream ended) is said
 * at once, the end of a stream only where no `StreamStatus.Announcer` on the page says it; one that an error stops is the
 * alert of `WatchResults.Failure`. Renders an `<output>` that only assistive technology sees.
 */
export const WatchResultsAnnouncer = forwardRef<HTMLOutputElement, WatchResultsAnnouncerProps>(
  function WatchResultsAnnouncer({ className, children, ...props }, ref) {
    const { latest, state, reason, error } = useWatchPart('Announcer');
    const strings = useOptionalStrings('watchResults', watchResultsStrings);
    const describe = children ?? (({ value }) => valueText(value));
    const text = latest?.outcome === 'ok' ? describe(latest) : null;
    const clock = useClock();
    const seldom = useMemo(() => createSeldomText(clock, EVERY_MS), [clock]);
    const said = useStoreValue(seldom);
    useEffect(() => {
      if (text !== null) seldom.follow(text);
    }, [seldom, text]);
    useEffect(() => seldom.rest, [seldom]);
    const stop = state === 'stopped' && !error && reason;
    const [stopped, setStopped] = useState('');
    // After the page has changed, because it may say the same itself.
    useEffect(() => {
      if (!stop) return;
      const isSaidElsewhere = stop === 'stream-ended' && isStreamAnnounced(document);
      // What the page says can be known no sooner.
      // oxlint-disable-next-line react/set-state-in-effect
      setStopped(isSaidElsewhere ? '' : fill(strings.stopped, { reason: strings.reasons[stop] }));
      return () => setStopped('');
    }, [stop, strings]);
    const seen = said === null ? '' : fill(strings.announcement, { text: shortened(said, MOST_SAID) });
    return (
      <output ref={ref} {...props} className={classNames('lv-visually-hidden', className)}>
        {stop ? stopped : seen}
      </output>
    );
  },
);
