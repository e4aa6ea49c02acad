'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { AskState } from '../../../core/vision/ask/AskSnapshot.js';
import { classNames } from '../../part/classNames.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { presence } from '../../part/presence.js';
import { shortened } from '../../part/shortened.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { useAskPart } from '../AskBoxContext.js';
import { askBoxStrings } from '../askBoxStrings.js';
import { isOpen } from '../isOpen.js';
import { endNote } from './endNote.js';
import { AnswerAnnouncer } from './AnswerAnnouncer.js';

/** More than that makes a page slow, and nobody reads it; characters. */
const MOST_SHOWN = 20_000;

export interface AskBoxAnswerState {
  state: AskState;
  /** What the model has said so far, all of it. */
  text: string;
}

export interface AskBoxAnswerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  children?: PartChildren<AskBoxAnswerState>;
}

/**
 * What the model says, while it says it, and whether that is all. Screen readers hear it once, when it is complete, and find
 * it busy until then. Not there before the first word. Renders a `<div>` with the role of a group.
 */
export const AskBoxAnswer = forwardRef<HTMLDivElement, AskBoxAnswerProps>(function AskBoxAnswer(
  { className, children, ...props },
  ref,
) {
  const { asking } = useAskPart('Answer');
  const strings = useOptionalStrings('askBox', askBoxStrings);
  const { state, text } = asking;
  const note = endNote(asking, strings);
  return (
    <>
      {(text !== '' || note !== null) && (
        <div
          ref={ref}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields of a form
          role="group"
          aria-label={strings.answer}
          {...props}
          className={classNames('lv-answer', className)}
          aria-busy={isOpen(asking)}
          data-state={state}
          data-incomplete={presence(note !== null)}
        >
          {renderChildren(
            children,
            { state, text },
            <>
              {text !== '' && (
                <p className="lv-answer-text" dir="auto">
                  {shortened(text, MOST_SHOWN)}
                </p>
              )}
              {note !== null && <p className="lv-note">{note}</p>}
            </>,
          )}
        </div>
      )}
      <AnswerAnnouncer />
    </>
  );
});
