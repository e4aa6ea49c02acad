'use client';
import { type ComponentPropsWithoutRef, forwardRef, useEffect, useRef, useState } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { fill } from '../../../../components/strings/fill.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useListPart } from '../StreamloopListContext.js';

export type StreamloopListNoticeProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** That streams are loaded, or that there are none; how many are shown is said when more have come. Renders a `<div>`. */
export const StreamloopListNotice = forwardRef<HTMLDivElement, StreamloopListNoticeProps>(
  function StreamloopListNotice({ className, ...props }, ref) {
    const { list } = useListPart('Notice');
    const { list: strings, locale } = useStreamloopStrings();
    const { length } = list.streams;
    // By what is there: a page may come so fast that nobody sees it being loaded.
    const before = useRef(0);
    const [said, setSaid] = useState('');
    useEffect(() => {
      if (before.current > 0 && length > before.current)
        setSaid(fill(strings.shown, { count: length.toLocaleString(locale) }));
      before.current = length;
    }, [length, strings, locale]);

    const isEmpty = !list.isPending && !list.error && length === 0;
    return (
      <div ref={ref} {...props} className={classNames('lv-sl-notice', className)}>
        {list.isPending && <p className="lv-note">{strings.loading}</p>}
        {isEmpty && <p className="lv-note">{strings.empty}</p>}
        <output className="lv-visually-hidden">{said}</output>
      </div>
    );
  },
);
