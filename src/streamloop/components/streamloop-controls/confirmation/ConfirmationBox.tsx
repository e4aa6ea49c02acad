'use client';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type KeyboardEvent,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
} from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { fill } from '../../../../components/strings/fill.js';
import { useHandsFocusOn } from '../../shared/useHandsFocusOn.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { type Confirmed, triggerOf, useControlsPart } from '../StreamloopControlsContext.js';

interface ConfirmationBoxProps extends ComponentPropsWithoutRef<'div'> {
  about: Confirmed;
}

/** There only while something is asked, so that it takes the focus when it comes and gives it back when it goes. */
export const ConfirmationBox = forwardRef<HTMLDivElement, ConfirmationBoxProps>(function ConfirmationBox(
  { about, className, onKeyDown, ...props },
  ref,
) {
  const { stream, ask, send } = useControlsPart('Confirmation');
  const { controls: strings, unnamed } = useStreamloopStrings();
  const id = useId();
  const box = useHandsFocusOn<HTMLDivElement>(triggerOf(about));
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => box.current);
  const dismiss = useRef<HTMLButtonElement | null>(null);
  useEffect(() => dismiss.current?.focus(), []);

  const { question, consequence, confirm } = about === 'start' ? strings.confirmStart : strings.confirmRemove;
  const leave = (event: KeyboardEvent<HTMLDivElement>): void => {
    onKeyDown?.(event);
    if (event.key === 'Escape' && !event.defaultPrevented) ask(null);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape, as in any dialog
    <div
      ref={box}
      role="alertdialog"
      aria-labelledby={`${id}-question`}
      aria-describedby={`${id}-consequence`}
      {...props}
      onKeyDown={leave}
      className={classNames('lv-failure lv-problem lv-sl-confirmation', className)}
      data-about={about}
    >
      <p className="lv-failure-text">
        <strong id={`${id}-question`}>{fill(question, { name: stream.stream?.name ?? unnamed })}</strong>{' '}
        <span id={`${id}-consequence`}>
          {about === 'start' && stream.phase === 'waiting' && `${strings.startsNow} `}
          {about === 'remove' && stream.isLive && `${strings.removesLive} `}
          {consequence}
        </span>
      </p>
      <div className="lv-actions">
        <button ref={dismiss} type="button" className="lv-button" onClick={() => ask(null)}>
          {strings.dismiss}
        </button>
        <button type="button" className="lv-button lv-sl-confirm" onClick={() => send(about)}>
          {confirm}
        </button>
      </div>
    </div>
  );
});
