'use client';
import { type ComponentPropsWithoutRef, forwardRef, useEffect, useRef, useState } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { fill } from '../../../../components/strings/fill.js';
import { stateWords } from '../../shared/StateBadge.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useStatusPart } from '../StreamloopStatusContext.js';

export type StreamloopStatusAnnouncerProps = Omit<ComponentPropsWithoutRef<'output'>, 'children'>;

/**
 * Says politely, once for each change, what the stream has become. Silent about the state that it is found in. Renders an
 * `<output>` that only assistive technology sees; one on a page is enough.
 */
export const StreamloopStatusAnnouncer = forwardRef<HTMLOutputElement, StreamloopStatusAnnouncerProps>(
  function StreamloopStatusAnnouncer({ className, ...props }, ref) {
    const { id, state, phase } = useStatusPart('Announcer');
    const strings = useStreamloopStrings();
    const words = stateWords(state, phase, strings);
    const last = useRef<{ id: string | null; words: string } | null>(null);
    const [said, setSaid] = useState('');

    useEffect(() => {
      if (phase === 'loading' || phase === 'none') return;
      const before = last.current;
      last.current = { id, words };
      if (before?.id !== id) setSaid('');
      else if (before.words !== words) setSaid(fill(strings.status.announcement, { state: words }));
    }, [id, phase, words, strings]);

    return (
      <output ref={ref} {...props} className={classNames('lv-visually-hidden', className)}>
        {said}
      </output>
    );
  },
);
