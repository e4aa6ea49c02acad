'use client';
import { type ComponentPropsWithoutRef, type FormEvent, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { presence } from '../../../../components/part/presence.js';
import type { StreamloopControlsState } from '../../../hooks/useStreamloopControls.js';
import type { StreamloopStreamState } from '../../../hooks/useStreamloopStream.js';
import { unreadableIn } from '../../shared/unreadableIn.js';
import { useFormRef } from '../../shared/useFormRef.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { StreamloopScheduleProvider } from '../StreamloopScheduleContext.js';
import { useScheduleForm } from './useScheduleForm.js';

export interface StreamloopScheduleRootProps extends Omit<ComponentPropsWithoutRef<'form'>, 'onSubmit'> {
  /** What `useStreamloopStream` returned. */
  stream: StreamloopStreamState;
  /** What `useStreamloopControls` returned for the same stream. */
  controls: StreamloopControlsState;
  /** IANA name of the zone that times are in. Default: that of the person. */
  timeZone?: string;
  /** Wall clock, milliseconds. Default `Date.now`. */
  now?: () => number;
}

/** Gives its parts the window; Enter in a field sends it. Renders a `<form>`. */
export const StreamloopScheduleRoot = forwardRef<HTMLFormElement, StreamloopScheduleRootProps>(
  function StreamloopScheduleRoot({ stream, controls, timeZone, now = Date.now, className, ...props }, ref) {
    const strings = useStreamloopStrings();
    const { submit, failures, ...form } = useScheduleForm({ stream, controls, timeZone, now });
    const hasProblems = Object.keys(form.problems).length > 0;
    const element = useFormRef(failures, ref);
    const send = (event: FormEvent<HTMLFormElement>): void => {
      event.preventDefault();
      submit(unreadableIn(event.currentTarget));
    };
    return (
      <StreamloopScheduleProvider value={form}>
        <form
          ref={element}
          noValidate
          aria-label={strings.schedule.label}
          {...props}
          onSubmit={send}
          className={classNames('lv-root lv-sl', className)}
          data-invalid={presence(hasProblems)}
        />
      </StreamloopScheduleProvider>
    );
  },
);
