'use client';
import { useState } from 'react';
import type { StreamloopStream } from '../../../client/records.js';
import type { CreateStreamloopStream } from '../../../hooks/useCreateStreamloopStream.js';
import type { Unreadable } from '../../shared/unreadableIn.js';
import { useTimeZone } from '../../shared/useTimeZone.js';
import { createInput, type CreateProblems, type CreateSurroundings } from '../createInput.js';
import { type CreateValues, emptyValues } from '../createValues.js';
import type { StreamloopCreateFormContextValue } from '../StreamloopCreateFormContext.js';

export interface UseCreateFormOptions extends Pick<CreateSurroundings, 'extra'> {
  creation: CreateStreamloopStream;
  defaultValues: Partial<CreateValues> | undefined;
  timeZone: string | undefined;
  now: () => number;
  onCreated: ((stream: StreamloopStream) => void) | undefined;
}

/** What the parts share. Sends from clicks only; what was typed stays until a stream was made of it. */
export function useCreateForm({
  creation,
  defaultValues,
  timeZone,
  now,
  extra,
  onCreated,
}: UseCreateFormOptions): StreamloopCreateFormContextValue & { submit: (unreadable: Unreadable) => void } {
  const [values, setValues] = useState<CreateValues>({ ...emptyValues, ...defaultValues });
  const [problems, setProblems] = useState<CreateProblems>({});
  const [failures, setFailures] = useState(0);
  const zone = useTimeZone(timeZone);
  const canSubmit = !creation.pending && creation.data === null;

  const send = async (unreadable: Unreadable): Promise<void> => {
    const checked = createInput({ ...values, ...unreadable }, { zone, now: now(), ...(extra && { extra }) });
    setProblems('problems' in checked ? checked.problems : {});
    if ('problems' in checked) return setFailures((count) => count + 1);
    const stream = await creation.create(checked.input);
    if (stream) onCreated?.(stream);
  };
  return {
    creation,
    values,
    change: (changed) => {
      setValues((before) => ({ ...before, ...changed }));
      // A start is judged together with its end.
      const isWindow = 'start' in changed || 'end' in changed;
      const isDuration = 'duration' in changed || 'hours' in changed || 'minutes' in changed;
      setProblems(({ start, end, duration }) => ({
        ...(!isWindow && start && { start }),
        ...(!isWindow && end && { end }),
        ...(!isDuration && duration && { duration }),
      }));
    },
    problems,
    failures,
    zone,
    canSubmit,
    startOver: () => {
      creation.reset();
      setValues({ ...emptyValues, ...defaultValues });
    },
    submit: (unreadable) => {
      if (canSubmit) void send(unreadable);
    },
  };
}
