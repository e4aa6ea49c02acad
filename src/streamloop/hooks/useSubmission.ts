'use client';
import { useMemo } from 'react';
import { useStoreValue } from '../../hooks/useStoreValue.js';
import type { StreamloopClient } from '../client/StreamloopClient.js';
import type { StreamloopIntent } from '../client/StreamloopIntent.js';
import type { Engines } from '../streams/createEngines.js';
import { createSubmission, type Submission, type SubmissionSnapshot } from '../streams/createSubmission.js';
import type { OpenIntents } from '../streams/createOpenIntents.js';
import { useStreamloopContext } from './StreamloopContext.js';
import { watchForOthers } from './useWhoIsThere.js';

/** How one kind of submission is made; declared once, outside of components. */
export interface SubmissionKind<I, T> {
  operation: string;
  draw: (client: StreamloopClient, input: I, id: string) => StreamloopIntent<T>;
  intents: (engines: Engines, id: string) => OpenIntents<T>;
}

/** The submission of one form: its own state, and the intents of all. `id`: of the stream that it is about. */
export function useSubmission<I, T>(
  kind: SubmissionKind<I, T>,
  id: string | null = null,
): SubmissionSnapshot<T> & Pick<Submission<I, T>, 'submit' | 'reset'> {
  const { client, auth, engines } = useStreamloopContext();
  const submission = useMemo(
    () =>
      createSubmission<I, T>({
        draw: (input) => kind.draw(client, input, id ?? ''),
        intents: kind.intents(engines, id ?? ''),
        watchForOthers: () => watchForOthers(auth),
        record: (running) => engines.record(kind.operation, running),
        after: () => void engines.lookAgain(id),
      }),
    [client, auth, engines, kind, id],
  );
  const snapshot = useStoreValue(submission);
  return useMemo(() => {
    const { submit, reset } = submission;
    return { ...snapshot, submit, reset };
  }, [submission, snapshot]);
}
