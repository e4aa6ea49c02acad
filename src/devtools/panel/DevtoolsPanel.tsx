'use client';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { fill } from '../../components/strings/fill.js';
import type { ReadableStore } from '../../core/store/createStore.js';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';
import { useOvershootContext } from '../../hooks/OvershootContext.js';
import { BundleButton } from '../bundle/BundleButton.js';
import type { CallRecord } from '../record/createCallRecord.js';
import type { createRecords } from '../record/createRecords.js';
import { usePanelSessions } from '../record/usePanelSessions.js';
import { usePanelWatches } from '../record/usePanelWatches.js';
import { createFormats } from '../strings/createFormats.js';
import type { DevtoolsStrings } from '../strings/DevtoolsStrings.js';
import { DevtoolsContext, type DevtoolsContextValue } from './DevtoolsContext.js';
import { DevtoolsTabs } from './DevtoolsTabs.js';
import { PhaseMark } from './PhaseMark.js';
import { RateRecorder } from './RateRecorder.js';

interface DevtoolsPanelProps {
  strings: DevtoolsStrings;
  calls: CallRecord;
  records: ReturnType<typeof createRecords>;
  watches: readonly ReadableStore<WatchSnapshot<unknown>>[];
  /** Whether a person has opened it just now. */
  takesFocus: boolean;
  onClose: () => void;
}

/** The open panel: which session, its views, and the way out. */
export function DevtoolsPanel({
  strings,
  calls,
  records,
  watches: given,
  takesFocus,
  onClose,
}: DevtoolsPanelProps) {
  const { client } = useOvershootContext();
  const sessions = usePanelSessions();
  const [chosen, choose] = useState(sessions[0]);
  const session = chosen && sessions.includes(chosen) ? chosen : sessions[0];
  const watches = usePanelWatches(session, given);
  const formats = useMemo(() => createFormats(strings), [strings]);
  const value = useMemo<DevtoolsContextValue | null>(
    () =>
      session
        ? {
            strings,
            formats,
            session,
            record: records.of(session),
            calls,
            watches,
            isTold: client.onCall !== undefined,
          }
        : null,
    [strings, formats, session, records, calls, watches, client],
  );

  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) panel.current?.focus();
  }, [takesFocus]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // A dialog of the app around it stays open.
    event.stopPropagation();
    onClose();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape counts wherever the focus is inside
    <section
      ref={panel}
      className="lv-dt-panel"
      aria-label={strings.label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className="lv-dt-header">
        {session && (
          <label className="lv-dt-session">
            {strings.session}
            <select
              value={sessions.indexOf(session)}
              onChange={(event) => choose(sessions[Number(event.target.value)])}
            >
              {sessions.map((_, index) => (
                <option key={index} value={index}>
                  {fill(strings.sessionName, { number: formats.number(index + 1) })}
                </option>
              ))}
            </select>
          </label>
        )}
        {session && <PhaseMark session={session} />}
        <BundleButton strings={strings} sessions={sessions} calls={calls} given={given} />
        <button type="button" className="lv-dt-button lv-dt-close" onClick={onClose}>
          {strings.close}
        </button>
      </header>
      {value ? (
        <DevtoolsContext.Provider value={value}>
          <RateRecorder store={value.record.rates} />
          <DevtoolsTabs />
        </DevtoolsContext.Provider>
      ) : (
        <p className="lv-dt-empty">{strings.noSession}</p>
      )}
    </section>
  );
}
