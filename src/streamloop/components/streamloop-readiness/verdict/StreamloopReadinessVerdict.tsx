'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { fill } from '../../../../components/strings/fill.js';
import type { StreamloopReadinessState } from '../../../hooks/useStreamloopReadiness.js';
import { timeWords } from '../../shared/times.js';
import type { ReadinessStrings } from '../../strings/commandStrings.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useReadinessPart } from '../StreamloopReadinessContext.js';

export type StreamloopReadinessVerdictProps = Omit<ComponentPropsWithoutRef<'output'>, 'children'>;

/** What the check has found and when, said politely. Renders an `<output>`. */
export const StreamloopReadinessVerdict = forwardRef<HTMLOutputElement, StreamloopReadinessVerdictProps>(
  function StreamloopReadinessVerdict({ className, ...props }, ref) {
    const readiness = useReadinessPart('Verdict');
    const { readiness: strings, locale } = useStreamloopStrings();
    const { checkedAt } = readiness;
    return (
      <output ref={ref} {...props} className={classNames('lv-sl-line', className)}>
        <strong>{verdictWords(readiness, strings, locale)}</strong>
        {checkedAt !== null && (
          <span className="lv-label">{fill(strings.checkedAt, { time: timeWords(checkedAt, locale) })}</span>
        )}
      </output>
    );
  },
);

function verdictWords(
  { ready, issues }: StreamloopReadinessState,
  strings: ReadinessStrings,
  locale: string,
): string {
  if (ready === null) return strings.unasked;
  if (ready) return strings.ready;
  if (issues.length === 1) return strings.notReadyOne;
  return fill(strings.notReady, { count: issues.length.toLocaleString(locale) });
}
