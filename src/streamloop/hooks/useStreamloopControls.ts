'use client';
import { useMemo } from 'react';
import { useStoreValue } from '../../hooks/useStoreValue.js';
import type { ScheduleInput } from '../client/inputs.js';
import type { ControlCommand, ControlOutcome } from '../streams/ControlOutcome.js';
import { useStreamloopContext } from './StreamloopContext.js';

/** Commands for one stream, from clicks only. None of them ever rejects. */
export interface StreamloopControlsState {
  /** Spends credits and goes on the air. */
  start: () => Promise<ControlOutcome>;
  /** Takes it off the air; nothing is deleted. */
  stop: () => Promise<ControlOutcome>;
  schedule: (window: ScheduleInput) => Promise<ControlOutcome>;
  /** Cancels the schedule. */
  cancel: () => Promise<ControlOutcome>;
  /** Deletes the stream for ever. */
  remove: () => Promise<ControlOutcome>;
  /**
   * Sends again what is `unknown`, for ten minutes with the same key: it is done once. Later it is a new click for the same,
   * because the old key would get the old answer. Resolves with null where nothing is `unknown`.
   */
  again: () => Promise<ControlOutcome | null>;
  /** Whether `again` would send the very same, done once whatever comes. Else ask before a start: it would be another one. */
  mayRepeat: () => boolean;
  /** What is on its way. */
  pending: ControlCommand | null;
  /** What came of the last command. */
  outcome: ControlOutcome | null;
  /** Forgets the outcome, not what is on its way. */
  reset: () => void;
}

/**
 * The commands of one stream, one at a time however many components show them. Mounting and unmounting send nothing; what
 * is on its way finishes. With a null id, everything fails.
 */
export function useStreamloopControls(id: string | null): StreamloopControlsState {
  const { engines } = useStreamloopContext();
  const controls = useMemo(() => engines.controls(id), [engines, id]);
  const snapshot = useStoreValue(controls);
  return useMemo(() => {
    const { start, stop, schedule, cancel, remove, again, mayRepeat, reset } = controls;
    return { ...snapshot, start, stop, schedule, cancel, remove, again, mayRepeat, reset };
  }, [controls, snapshot]);
}
