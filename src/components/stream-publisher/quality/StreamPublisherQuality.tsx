'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { ConnectionQuality, LimitedBy } from '../../../platform/livekit/Publisher.js';
import { classNames } from '../../part/classNames.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { useSelected } from '../../part/useSelected.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { usePublisherPart } from '../StreamPublisherContext.js';
import { qualityStrings } from './qualityStrings.js';

export interface StreamPublisherQualityState {
  quality: ConnectionQuality;
  limitedBy: LimitedBy;
}

export interface StreamPublisherQualityProps extends Omit<ComponentPropsWithoutRef<'p'>, 'children'> {
  children?: PartChildren<StreamPublisherQualityState>;
}

/**
 * How good the way to the service is, and what keeps the picture from being better: in words, the bars beside them are
 * decoration. Not there while nothing gets through or nothing is known. An export of its own, so that pages without it do not load
 * it. Renders a `<p>`.
 */
export const StreamPublisherQuality = forwardRef<HTMLParagraphElement, StreamPublisherQualityProps>(
  function StreamPublisherQuality({ className, children, ...props }, ref) {
    const { phase, session } = usePublisherPart('StreamPublisherQuality').stream;
    const { publishStats } = session;
    const strings = useOptionalStrings('quality', qualityStrings);
    // Each for itself: the rest of the numbers changes all the time.
    const quality = useSelected(publishStats, (stats) => stats?.quality ?? 'unknown');
    const limitedBy = useSelected(publishStats, (stats) => stats?.limitedBy ?? 'none');
    const isLimited = limitedBy === 'cpu' || limitedBy === 'bandwidth';
    // Where nothing gets through, a good connection would be a strange thing to say.
    const isFlowing = phase === 'live' || phase === 'waiting';
    if (!isFlowing || (quality === 'unknown' && !isLimited)) return null;

    return (
      <p
        ref={ref}
        {...props}
        className={classNames('lv-quality', className)}
        data-quality={quality}
        data-limited-by={limitedBy}
      >
        {renderChildren(
          children,
          { quality, limitedBy },
          <>
            {quality !== 'unknown' && (
              <>
                <span className="lv-bars" aria-hidden="true">
                  <i />
                  <i />
                  <i />
                </span>
                <span>{strings[quality]}</span>
              </>
            )}
            {isLimited && <span className="lv-limit">{strings.limitedBy[limitedBy]}</span>}
          </>,
        )}
      </p>
    );
  },
);
