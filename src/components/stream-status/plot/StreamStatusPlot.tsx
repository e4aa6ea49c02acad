'use client';
import { type ComponentPropsWithoutRef, forwardRef, useMemo } from 'react';
import { useClock } from '../../../hooks/useClock.js';
import { useStoreValue } from '../../../hooks/useStoreValue.js';
import { classNames } from '../../part/classNames.js';
import { presence } from '../../part/presence.js';
import { fill } from '../../strings/fill.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { useStatusPart } from '../StreamStatusContext.js';
import { PLOT, plotPath, plotScale } from './plotPath.js';
import { createRateSamples } from './createRateSamples.js';
import { plotStrings } from './plotStrings.js';
import { stallsIn } from './RateSample.js';

const MINUTES = 3;
const SPAN_MS = MINUTES * 60_000;

export type StreamStatusPlotProps = Omit<ComponentPropsWithoutRef<'figure'>, 'children'>;

/**
 * Frames per second of the last three minutes, sent and counted, with the times in which nothing got through. Begins when it
 * is shown. Says the same in words to those who do not see it. An export of its own, so that pages without it do not load it.
 * Renders a `<figure>`.
 */
export const StreamStatusPlot = forwardRef<HTMLElement, StreamStatusPlotProps>(function StreamStatusPlot(
  { className, ...props },
  ref,
) {
  const { session } = useStatusPart('StreamStatusPlot');
  const base = useStrings();
  const strings = useOptionalStrings('plot', plotStrings);
  const clock = useClock();
  const store = useMemo(() => createRateSamples(session, clock, SPAN_MS), [session, clock]);
  const samples = useStoreValue(store);
  const scale = plotScale(samples, SPAN_MS);
  const stalls = stallsIn(samples);
  const last = samples.at(-1);
  const words = (value: number | null | undefined): string =>
    value?.toLocaleString(base.locale, { maximumFractionDigits: 1 }) ?? base.status.none;
  const minutes = words(MINUTES);

  return (
    <figure
      ref={ref}
      {...props}
      className={classNames('lv-plot', className)}
      data-empty={presence(samples.length === 0)}
    >
      <svg
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, there is no file to load
        role="img"
        aria-label={
          last
            ? fill(strings.summary, {
                minutes,
                sent: words(last.sent),
                counted: words(last.counted),
                stalls: words(stalls.length),
              })
            : strings.empty
        }
        viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
        preserveAspectRatio="none"
      >
        {stalls.map(({ from, to }) => (
          <rect
            key={from}
            className="lv-plot-stall"
            x={Math.max(0, scale.x(from))}
            width={Math.max(2, scale.x(to) - Math.max(0, scale.x(from)))}
            height={PLOT.height}
          />
        ))}
        <path className="lv-plot-sent" d={plotPath(samples, 'sent', scale)} />
        <path className="lv-plot-counted" d={plotPath(samples, 'counted', scale)} />
      </svg>
      <figcaption className="lv-label" aria-hidden="true">
        <span>{fill(strings.label, { minutes })}</span>
        <span className="lv-plot-key" data-key="sent">
          {strings.sent}
        </span>
        <span className="lv-plot-key" data-key="counted">
          {strings.counted}
        </span>
        {stalls.length > 0 && (
          <span className="lv-plot-key" data-key="stalled">
            {strings.stalled}
          </span>
        )}
      </figcaption>
    </figure>
  );
});
