'use client';
import { type ComponentPropsWithoutRef, type FormEvent, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { presence } from '../../../../components/part/presence.js';
import type { CreateStreamInput } from '../../../client/inputs.js';
import type { StreamloopStream } from '../../../client/records.js';
import type { CreateStreamloopStream } from '../../../hooks/useCreateStreamloopStream.js';
import { unreadableIn } from '../../shared/unreadableIn.js';
import { useFormRef } from '../../shared/useFormRef.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import type { CreateValues } from '../createValues.js';
import { StreamloopCreateFormProvider } from '../StreamloopCreateFormContext.js';
import { useCreateForm } from './useCreateForm.js';

export interface StreamloopCreateFormRootProps extends Omit<ComponentPropsWithoutRef<'form'>, 'onSubmit'> {
  /** What `useCreateStreamloopStream` returned. */
  creation: CreateStreamloopStream;
  /** Told of the stream that was made, which is at rest. */
  onCreated?: (stream: StreamloopStream) => void;
  /** What stands in the form at first. */
  defaultValues?: Partial<CreateValues>;
  /** Goes along with the body as it is: the way out for internal and undocumented fields. Hold no secret in it. */
  extra?: CreateStreamInput['extra'];
  /** IANA name of the zone that times are in. Default: that of the person. */
  timeZone?: string;
  /** Wall clock, milliseconds. Default `Date.now`. */
  now?: () => number;
}

/** Gives its parts the form; Enter in a field sends it. Renders a `<form>`. */
export const StreamloopCreateFormRoot = forwardRef<HTMLFormElement, StreamloopCreateFormRootProps>(
  function StreamloopCreateFormRoot(
    { creation, onCreated, defaultValues, extra, timeZone, now = Date.now, className, ...props },
    ref,
  ) {
    const strings = useStreamloopStrings();
    const { submit, ...form } = useCreateForm({
      creation,
      defaultValues,
      timeZone,
      now,
      onCreated,
      extra,
    });
    const hasProblems = Object.keys(form.problems).length > 0;
    const element = useFormRef(form.failures, ref);
    const send = (event: FormEvent<HTMLFormElement>): void => {
      event.preventDefault();
      submit(unreadableIn(event.currentTarget));
    };
    return (
      <StreamloopCreateFormProvider value={form}>
        <form
          ref={element}
          noValidate
          aria-label={strings.create.label}
          {...props}
          onSubmit={send}
          className={classNames('lv-root lv-sl lv-sl-form', className)}
          data-pending={presence(creation.pending)}
          data-invalid={presence(hasProblems)}
        />
      </StreamloopCreateFormProvider>
    );
  },
);
