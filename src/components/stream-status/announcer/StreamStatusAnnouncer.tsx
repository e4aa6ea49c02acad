'use client';
import { type ComponentPropsWithoutRef, forwardRef, useState } from 'react';
import type { OvershootStream } from '../../../hooks/useOvershootStream.js';
import { classNames } from '../../part/classNames.js';
import { failureText } from '../../strings/failureText.js';
import { fill } from '../../strings/fill.js';
import type { LiveVisionStrings } from '../../strings/LiveVisionStrings.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useStatusPart } from '../StreamStatusContext.js';
import { announcement } from './announcement.js';

export type StreamStatusAnnouncerProps = Omit<ComponentPropsWithoutRef<'output'>, 'children'>;

/**
 * Says aloud, once for each change, what a person must know: live, reconnecting, live again, ended, failed, and a lease
 * in danger. Silent while all goes well. Renders an `<output>` that only assistive technology sees; one on a page is enough.
 */
export const StreamStatusAnnouncer = forwardRef<HTMLOutputElement, StreamStatusAnnouncerProps>(
  function StreamStatusAnnouncer({ className, ...props }, ref) {
    const stream = useStatusPart('Announcer');
    const strings = useStrings();
    const { phase, lease } = stream;
    const [heard, setHeard] = useState({ phase, lease });
    // The words as they were said: a region speaks again whenever its text changes.
    const [said, setSaid] = useState('');

    if (phase !== heard.phase || lease !== heard.lease) {
      setHeard({ phase, lease });
      const key = announcement(heard, { phase, lease });
      if (key) setSaid(fill(strings.announcements[key], { reason: reasonOf(stream, strings) }));
    }
    return (
      <output ref={ref} {...props} className={classNames('lv-visually-hidden', className)}>
        {said}
      </output>
    );
  },
);

/** Why it is over, in words: a preview fails as well, so that "failed" alone would not say what. */
function reasonOf(stream: OvershootStream, strings: LiveVisionStrings): string {
  if (stream.phase === 'ended') return strings.endReasons[stream.reason];
  return stream.phase === 'failed' ? failureText(stream.error, strings).what : '';
}
