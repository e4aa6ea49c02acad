'use client';
import { type ComponentPropsWithoutRef, forwardRef, useImperativeHandle, useMemo, useRef } from 'react';
import { useStreamViewer, type WatchableStream } from '../../../hooks/useStreamViewer.js';
import { classNames } from '../../part/classNames.js';
import { presence } from '../../part/presence.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { StreamViewerProvider } from '../StreamViewerContext.js';
import { viewerStrings } from '../viewerStrings.js';

export interface StreamViewerRootProps extends ComponentPropsWithoutRef<'div'> {
  /** What `useOvershootStream` returned, the id of any stream, or what `createViewerSession` returned. */
  stream: WatchableStream;
}

/** Watches a stream while it is mounted, for its parts. Renders a `<div>` with the role of a group. */
export const StreamViewerRoot = forwardRef<HTMLDivElement, StreamViewerRootProps>(function StreamViewerRoot(
  { stream, className, ...props },
  ref,
) {
  const strings = useOptionalStrings('viewer', viewerStrings);
  const viewer = useStreamViewer(stream);
  const root = useRef<HTMLDivElement | null>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => root.current);
  return (
    <StreamViewerProvider value={useMemo(() => ({ viewer, root }), [viewer])}>
      <div
        ref={root}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields of a form
        role="group"
        aria-label={strings.label}
        tabIndex={-1}
        {...props}
        className={classNames('lv-root lv-viewer', className)}
        data-phase={viewer.phase}
        data-live={presence(viewer.phase === 'playing')}
      />
    </StreamViewerProvider>
  );
});
