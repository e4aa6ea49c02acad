'use client';
import { createPartContext } from '../../../components/part/createPartContext.js';
import type { CreateStreamloopStream } from '../../hooks/useCreateStreamloopStream.js';
import type { CreateProblems } from './createInput.js';
import type { CreateValues } from './createValues.js';

export interface StreamloopCreateFormContextValue {
  creation: CreateStreamloopStream;
  values: CreateValues;
  change: (values: Partial<CreateValues>) => void;
  /** Of the last time that it was sent; empty again for a field that is changed. */
  problems: CreateProblems;
  /** How often it could not be sent: another number each time, also for the same mistake. */
  failures: number;
  zone: string;
  /** Whether pressing sends. Not after a stream was made: another one is another form. */
  canSubmit: boolean;
  /** Empties the form after a stream was made. */
  startOver: () => void;
}

export const { Provider: StreamloopCreateFormProvider, usePart: useCreatePart } =
  createPartContext<StreamloopCreateFormContextValue>('StreamloopCreateForm', 'creation');
