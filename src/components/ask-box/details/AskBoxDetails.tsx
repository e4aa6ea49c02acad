'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { AskAnswer } from '../../../core/vision/ask/AskSnapshot.js';
import { classNames } from '../../part/classNames.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { fill } from '../../strings/fill.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { useAskPart } from '../AskBoxContext.js';
import { askBoxStrings } from '../askBoxStrings.js';

export interface AskBoxDetailsState {
  answer: AskAnswer;
}

export interface AskBoxDetailsProps extends Omit<ComponentPropsWithoutRef<'dl'>, 'children'> {
  children?: PartChildren<AskBoxDetailsState>;
}

/** Which model has answered, how long it took, and what it used. Not there without an answer. Renders a `<dl>`. */
export const AskBoxDetails = forwardRef<HTMLDListElement, AskBoxDetailsProps>(function AskBoxDetails(
  { className, children, ...props },
  ref,
) {
  const { answer } = useAskPart('Details').asking;
  const { locale } = useStrings();
  const strings = useOptionalStrings('askBox', askBoxStrings);
  if (!answer) return null;

  const { model, latencyMs, usage } = answer;
  const seconds = (latencyMs / 1000).toLocaleString(locale, { maximumFractionDigits: 1 });
  return (
    <dl ref={ref} {...props} className={classNames('lv-details', className)}>
      {renderChildren(
        children,
        { answer },
        <>
          <Detail name={strings.model} value={model} />
          <Detail name={strings.latency} value={fill(strings.seconds, { seconds })} />
          {usage && <Detail name={strings.tokens} value={usage.totalTokens.toLocaleString(locale)} />}
        </>,
      )}
    </dl>
  );
});

const Detail = ({ name, value }: { name: string; value: string }) => (
  <div className="lv-detail">
    <dt className="lv-label">{name}</dt>
    <dd>{value}</dd>
  </div>
);
