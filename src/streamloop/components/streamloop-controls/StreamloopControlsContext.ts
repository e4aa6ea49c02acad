'use client';
import { createPartContext } from '../../../components/part/createPartContext.js';
import type { ControlCommand, ControlOutcome } from '../../streams/ControlOutcome.js';
import type { StreamloopStreamState } from '../../hooks/useStreamloopStream.js';
import type { StreamloopControlsState } from '../../hooks/useStreamloopControls.js';

/** What is asked before it is done: one spends credits and goes public, the other is for ever. */
export type Confirmed = 'start' | 'remove';

/** What these controls send. */
export type Sent = Confirmed | 'stop' | 'cancel';

export interface StreamloopControlsContextValue {
  stream: StreamloopStreamState;
  controls: StreamloopControlsState;
  /** Whether pressing the trigger does anything. */
  can: Record<Sent, boolean>;
  /** What the person is asked about. */
  asking: Confirmed | null;
  /** Another one each time that it is asked. */
  turn: number;
  ask: (about: Confirmed | null) => void;
  send: (command: Sent) => void;
  /** Sends again what nobody knows the outcome of, or asks about it first where it would be another start. */
  again: () => void;
  /** What came of the last command of these controls. */
  outcome: ControlOutcome | null;
  onSeeWhy: (() => void) | undefined;
}

export const { Provider: StreamloopControlsProvider, usePart: useControlsPart } =
  createPartContext<StreamloopControlsContextValue>('StreamloopControls');

/** Where the focus goes back to. */
export const triggerOf = (command: ControlCommand): string => `button[data-command="${command}"]`;
