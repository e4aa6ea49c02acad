'use client';
import { type ComponentPropsWithoutRef, forwardRef, useEffect, useRef, useState } from 'react';
import type { OvershootError } from '../../../core/errors/index.js';
import type { OvershootStream } from '../../../hooks/useOvershootStream.js';
import { classNames } from '../../part/classNames.js';
import { failureText } from '../../strings/failureText.js';
import { fill } from '../../strings/fill.js';
import type { BaseStrings } from '../../strings/LiveVisionStrings.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useStatusPart } from '../StreamStatusContext.js';
import { announcement, type Moment } from './announcement.js';
import { isAlerted } from './isAlerted.js';

export type StreamStatusAnnouncerProps = Omit<ComponentPropsWithoutRef<'output'>, 'children'>;

/**
 * Says aloud, once for each change, what a person must know: live, reconnecting, live again, a stream that took the place of
 * another, paused, stalled, ended, failed, and a lease in danger. Silent while all goes well, and about a failure or a stall
 * that an alert on the page says already. Renders an `<output>` that only assistive technology sees; one on a page is enough.
 */
export const StreamStatusAnnouncer = forwardRef<HTMLOutputElement, StreamStatusAnnouncerProps>(
  function StreamStatusAnnouncer({ className, ...props }, ref) {
    const stream = useStatusPart('Announcer');
    const strings = useStrings();
    const { session } = stream;
    const last = useRef<Moment | null>(null);
    const replaced = useRef<number | null>(null);
    // The words as they were said: a region speaks again whenever its text changes.
    const [said, setSaid] = useState('');

    useEffect(
      () =>
        session.on('recreating', ({ generation }) => {
          replaced.current = generation;
        }),
      [session],
    );
    // After the page has changed, because it may say the same itself.
    useEffect(() => {
      const now = momentOf(stream);
      const key = announcement(last.current ?? now, now, replaced.current);
      last.current = now;
      if (now.generation > (replaced.current ?? 0) && isSettled(now)) replaced.current = null;
      if (!key) return;
      const error = errorOf(stream);
      const isSaidElsewhere = error !== null && isAlerted(document, error.code);
      setSaid(isSaidElsewhere ? '' : fill(strings.announcements[key], { reason: reasonOf(stream, strings) }));
    }, [stream, strings]);

    return (
      <output
        ref={ref}
        {...props}
        className={classNames('lv-visually-hidden lv-stream-announcer', className)}
      >
        {said}
      </output>
    );
  },
);

const momentOf = ({ phase, lease, generation }: OvershootStream): Moment => ({ phase, lease, generation });

/** What began by itself has come to something. */
const isSettled = ({ phase }: Moment): boolean => phase === 'live' || phase === 'ended' || phase === 'failed';

/** Why it is over, in words: a preview fails as well, so that "failed" alone would not say what. */
function reasonOf(stream: OvershootStream, strings: BaseStrings): string {
  if (stream.phase === 'ended') return strings.endReasons[stream.reason];
  const error = errorOf(stream);
  return error ? failureText(error, strings).what : '';
}

/** What the phase is about, where it is about an error. */
function errorOf(stream: OvershootStream): OvershootError | null {
  if (stream.phase === 'failed') return stream.error;
  return stream.phase === 'stalled' ? stream.problem : null;
}
