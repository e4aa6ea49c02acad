'use client';
import { type ComponentPropsWithoutRef, forwardRef, useEffect, useRef, useState } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { fill } from '../../../../components/strings/fill.js';
import { streamWords } from '../../shared/StateBadge.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useStatusPart } from '../StreamloopStatusContext.js';

export type StreamloopStatusAnnouncerProps = Omit<ComponentPropsWithoutRef<'output'>, 'children'>;

/**
 * Says politely, once for each change, what the stream has become, and that it is not known where it could not be asked at
 * all. Silent about the state that it is found in. Renders an `<output>` that only assistive technology sees; one on a page
 * is enough.
 */
export const StreamloopStatusAnnouncer = forwardRef<HTMLOutputElement, StreamloopStatusAnnouncerProps>(
  function StreamloopStatusAnnouncer({ className, ...props }, ref) {
    const stream = useStatusPart('Announcer');
    const { id, phase, error } = stream;
    const strings = useStreamloopStrings();
    const words = streamWords(stream, strings);
    const isUnreached = phase === 'loading' && error !== null;
    const last = useRef<{ id: string | null; words: string | null } | null>(null);
    const [said, setSaid] = useState('');

    useEffect(() => {
      const before = last.current?.id === id ? last.current.words : null;
      if (last.current?.id !== id) setSaid('');
      const isSilent = phase === 'none' || (phase === 'loading' && !isUnreached);
      last.current = { id, words: isSilent ? before : words };
      // What it is found in is shown, and no news; that it was not found is.
      if (isSilent || (before === null && !isUnreached)) return;
      if (before !== words) setSaid(fill(strings.status.announcement, { state: words }));
    }, [id, phase, isUnreached, words, strings]);

    return (
      <output ref={ref} {...props} className={classNames('lv-visually-hidden', className)}>
        {said}
      </output>
    );
  },
);
