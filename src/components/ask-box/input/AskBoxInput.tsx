'use client';
import {
  type ChangeEvent,
  type ComponentPropsWithoutRef,
  forwardRef,
  type KeyboardEvent,
  useId,
  useImperativeHandle,
} from 'react';
import { classNames } from '../../part/classNames.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { useAskPart } from '../AskBoxContext.js';
import { askBoxStrings } from '../askBoxStrings.js';

export type AskBoxInputProps = Omit<
  ComponentPropsWithoutRef<'textarea'>,
  'children' | 'value' | 'defaultValue'
>;

/**
 * The field for the question, with its label. Enter asks, Shift and Enter begin a new line; while a question is open, Enter
 * does nothing. Renders a `<div>` with a `<textarea>` in it, which gets `ref` and attributes.
 */
export const AskBoxInput = forwardRef<HTMLTextAreaElement, AskBoxInputProps>(function AskBoxInput(
  { className, id: givenId, onChange, onKeyDown, ...props },
  ref,
) {
  const { question, setQuestion, send, input, notice, noticeId } = useAskPart('Input');
  const strings = useOptionalStrings('askBox', askBoxStrings);
  const ownId = useId();
  const id = givenId ?? ownId;
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => input.current);
  const change = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    onChange?.(event);
    setQuestion(event.target.value);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    onKeyDown?.(event);
    // With an input method, Enter takes the word that is being written; Safari says so by the old code only.
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || event.defaultPrevented || isComposing) return;
    event.preventDefault();
    if (!event.repeat) send();
  };
  return (
    <div className="lv-ask-field">
      <label className="lv-label" htmlFor={id}>
        {strings.input}
      </label>
      <textarea
        rows={2}
        placeholder={strings.placeholder}
        enterKeyHint="send"
        aria-describedby={notice ? noticeId : undefined}
        {...props}
        ref={input}
        id={id}
        className={classNames('lv-textarea', className)}
        value={question}
        onChange={change}
        onKeyDown={press}
      />
    </div>
  );
});
