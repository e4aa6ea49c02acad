'use client';
import { createContext, useContext } from 'react';
import type { CallRecord } from '../record/createCallRecord.js';
import type { SessionRecord } from '../record/createRecords.js';
import type { DevtoolsStrings } from '../strings/DevtoolsStrings.js';
import type { Formats } from '../strings/createFormats.js';
import type { StreamSession } from '../../core/session/StreamSession.js';
import type { ReadableStore } from '../../core/store/createStore.js';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';

/** What every view of the panel needs. */
export interface DevtoolsContextValue {
  strings: DevtoolsStrings;
  formats: Formats;
  /** The one that is chosen. */
  session: StreamSession;
  record: SessionRecord;
  calls: CallRecord;
  /** Of that session. */
  watches: readonly ReadableStore<WatchSnapshot<unknown>>[];
  /** Whether the client tells of its requests. */
  isTold: boolean;
}

export const DevtoolsContext = createContext<DevtoolsContextValue | null>(null);

export function useDevtools(): DevtoolsContextValue {
  const value = useContext(DevtoolsContext);
  if (!value) throw new Error('A view of the devtools stands outside of the panel.');
  return value;
}
