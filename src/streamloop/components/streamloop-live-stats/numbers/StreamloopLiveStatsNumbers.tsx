'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { fill } from '../../../../components/strings/fill.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useLiveStatsPart } from '../StreamloopLiveStatsContext.js';

export type StreamloopLiveStatsNumbersProps = Omit<ComponentPropsWithoutRef<'dl'>, 'children'>;

/** Viewers, views and likes, the state of the broadcast, and whether its settings are up to date. Renders a `<dl>`. */
export const StreamloopLiveStatsNumbers = forwardRef<HTMLDListElement, StreamloopLiveStatsNumbersProps>(
  function StreamloopLiveStatsNumbers({ className, ...props }, ref) {
    const { stats } = useLiveStatsPart('Numbers');
    const { liveStats: strings, locale } = useStreamloopStrings();
    if (!stats) return null;
    const number = (value: number | null): string => value?.toLocaleString(locale) ?? strings.noNumber;
    const { lifecycle, mirrorStatus, mirrorLastError } = stats;
    return (
      <dl ref={ref} {...props} className={classNames('lv-sl-numbers', className)}>
        <Value name={strings.viewers} value={number(stats.concurrentViewers)} />
        <Value name={strings.views} value={number(stats.totalViews)} />
        <Value name={strings.likes} value={number(stats.likeCount)} />
        <Value name={strings.lifecycle} value={strings.lifecycles[lifecycle] ?? lifecycle} />
        {mirrorStatus !== null && (
          <Value
            name={strings.mirror}
            value={strings.mirrors[mirrorStatus] ?? mirrorStatus}
            note={mirrorLastError && fill(strings.mirrorError, { error: mirrorLastError })}
          />
        )}
      </dl>
    );
  },
);

const Value = ({ name, value, note }: { name: string; value: string; note?: string | null }) => (
  <div>
    <dt className="lv-label">{name}</dt>
    <dd>
      <span className="lv-number">{value}</span>
      {note && <small className="lv-label"> {note}</small>}
    </dd>
  </div>
);
