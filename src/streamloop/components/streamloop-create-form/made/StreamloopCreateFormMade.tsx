'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { fill } from '../../../../components/strings/fill.js';
import { useHandsFocusOn } from '../../shared/useHandsFocusOn.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useCreatePart } from '../StreamloopCreateFormContext.js';

export type StreamloopCreateFormMadeProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** That the stream was made, and a button for another one; or how much has to be corrected. Renders a `<div>` that is always there. */
export const StreamloopCreateFormMade = forwardRef<HTMLDivElement, StreamloopCreateFormMadeProps>(
  function StreamloopCreateFormMade({ className, ...props }, ref) {
    const { creation, problems, failures, startOver } = useCreatePart('Made');
    const { create, unnamed, locale } = useStreamloopStrings();
    const { data } = creation;
    const count = Object.keys(problems).length;
    return (
      <div ref={ref} {...props} className={classNames('lv-sl-line', className)}>
        <output>
          {data && fill(create.made, { name: data.name ?? unnamed })}
          {/* Another element each time, so that the same words are said again. */}
          {count > 0 && (
            <span key={failures}>{fill(create.invalid, { count: count.toLocaleString(locale) })}</span>
          )}
        </output>
        {data && <AnotherTrigger press={startOver} text={create.another} />}
      </div>
    );
  },
);

function AnotherTrigger({ press, text }: { press: () => void; text: string }) {
  const button = useHandsFocusOn<HTMLButtonElement>('input');
  return (
    <button ref={button} type="button" className="lv-button" onClick={press}>
      {text}
    </button>
  );
}
