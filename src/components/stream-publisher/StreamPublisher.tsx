'use client';
import { forwardRef } from 'react';
import * as parts from './parts.js';
import type { StreamPublisherRootProps } from './root/StreamPublisherRoot.js';

export type StreamPublisherProps = Omit<StreamPublisherRootProps, 'children'>;

const Assembly = forwardRef<HTMLDivElement, StreamPublisherProps>(function StreamPublisher(props, ref) {
  return (
    <parts.Root ref={ref} {...props}>
      <parts.Preview>
        <parts.PhaseIndicator />
      </parts.Preview>
      <parts.FailureMessage />
      <parts.Problem />
      <div className="lv-toolbar">
        <parts.DeviceSelect />
        <div className="lv-actions">
          <parts.PreviewTrigger />
          <parts.PauseTrigger />
          <parts.PublishTrigger />
        </div>
      </div>
    </parts.Root>
  );
});

/**
 * Preview, camera menu, start, pause and stop, and what to do when something fails: everything a person needs to publish.
 * Its parts are at hand for another arrangement; `StreamPublisherSourceSelect`, `StreamPublisherQuality`,
 * `StreamPublisherPreflight` and `StreamPublisherPermissionHelp` can be added.
 *
 * @example
 * <StreamPublisher stream={stream} />
 *
 * @example
 * <StreamPublisher.Root stream={stream}>
 *   <StreamPublisher.Preview />
 *   <StreamPublisher.PublishTrigger>{({ action }) => <Icon name={action} />}</StreamPublisher.PublishTrigger>
 *   <StreamPublisher.FailureMessage />
 * </StreamPublisher.Root>
 */
export const StreamPublisher = Object.assign(Assembly, parts);
