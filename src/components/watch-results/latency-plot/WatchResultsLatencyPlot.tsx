'use client';
import { type ComponentPropsWithoutRef, forwardRef, useMemo } from 'react';
import { classNames } from '../../part/classNames.js';
import { presence } from '../../part/presence.js';
import { fill } from '../../strings/fill.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { resultTimes } from '../value/resultTimes.js';
import { useWatchPart } from '../WatchResultsContext.js';
import { watchResultsStrings } from '../watchResultsStrings.js';
import { LATENCY_PLOT, latencyBars } from './latencyBars.js';

export type WatchResultsLatencyPlotProps = Omit<ComponentPropsWithoutRef<'figure'>, 'children'>;

/**
 * How long each of the last 60 answers took, those that cannot be used set apart. Says the same in words to those who do
 * not see it. Renders a `<figure>`.
 */
export const WatchResultsLatencyPlot = forwardRef<HTMLElement, WatchResultsLatencyPlotProps>(
  function WatchResultsLatencyPlot({ className, ...props }, ref) {
    const { history } = useWatchPart('LatencyPlot');
    const { locale, status } = useStrings();
    const strings = useOptionalStrings('watchResults', watchResultsStrings).plot;
    const times = useMemo(() => resultTimes(locale), [locale]);
    const bars = useMemo(() => latencyBars(history), [history]);
    const seconds = (ms: number | null): string => (ms === null ? status.none : times.seconds(ms));
    const count = bars.count.toLocaleString(locale);
    const summary = fill(strings.summary, {
      count,
      newest: seconds(bars.newestMs),
      median: seconds(bars.medianMs),
      longest: seconds(bars.longestMs),
      unusable: bars.unusableCount.toLocaleString(locale),
    });

    return (
      <figure
        ref={ref}
        {...props}
        className={classNames('lv-plot', className)}
        data-empty={presence(bars.count === 0)}
      >
        <svg
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, there is no file to load
          role="img"
          aria-label={bars.count === 0 ? strings.empty : summary}
          viewBox={`0 0 ${LATENCY_PLOT.width} ${LATENCY_PLOT.height}`}
          preserveAspectRatio="none"
        >
          <path className="lv-plot-latency" d={bars.ok} />
          <path className="lv-plot-unusable" d={bars.unusable} />
        </svg>
        <figcaption className="lv-label" aria-hidden="true">
          <span>{fill(strings.label, { count })}</span>
          <span className="lv-plot-key" data-key="latency">
            {strings.ok}
          </span>
          {bars.unusableCount > 0 && (
            <span className="lv-plot-key" data-key="unusable">
              {strings.unusable}
            </span>
          )}
        </figcaption>
      </figure>
    );
  },
);
