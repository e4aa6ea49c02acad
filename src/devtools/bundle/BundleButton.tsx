'use client';
import { useId, useState } from 'react';
import { overshootKeys } from '../../core/server-state/queryKeys.js';
import type { StreamSession } from '../../core/session/StreamSession.js';
import type { ReadableStore } from '../../core/store/createStore.js';
import type { ModelPrice } from '../../core/vision/cost/ModelPrice.js';
import type { StreamUsage } from '../../core/vision/cost/recordUsage.js';
import { type StreamCost, streamCost } from '../../core/vision/cost/StreamCost.js';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';
import { useOvershootContext } from '../../hooks/OvershootContext.js';
import { useClock } from '../../hooks/useClock.js';
import type { CallRecord } from '../record/createCallRecord.js';
import type { DevtoolsStrings } from '../strings/DevtoolsStrings.js';
import { createSupportBundle } from './createSupportBundle.js';
import { downloadJson } from './downloadJson.js';
import { readVersions } from './readVersions.js';

interface BundleButtonProps {
  strings: DevtoolsStrings;
  sessions: readonly StreamSession[];
  calls: CallRecord;
  /** Watches that the app has handed over. */
  given: readonly ReadableStore<WatchSnapshot<unknown>>[];
}

/** Saves a support bundle of everything below the provider, and says so once. */
export function BundleButton({ strings, sessions, calls, given }: BundleButtonProps) {
  const { client, queryClient, mounted } = useOvershootContext();
  const clock = useClock();
  const [isDone, setDone] = useState(false);
  const hint = useId();

  const costOf = (id: string | null): StreamCost =>
    streamCost(
      (id === null ? undefined : queryClient.getQueryData<StreamUsage>(overshootKeys.usage(client, id))) ??
        {},
      queryClient.getQueryData<readonly ModelPrice[]>(overshootKeys.prices(client)) ?? null,
    );

  const download = async (): Promise<void> => {
    setDone(false);
    const versions = await readVersions();
    const engines = new Set([...mounted.watches.getSnapshot().map(({ engine }) => engine), ...given]);
    const at = clock.now();
    const bundle = createSupportBundle({
      at,
      versions,
      userAgent: navigator.userAgent,
      client: client.kind,
      sessions,
      watches: [...engines].map((engine) => engine.getSnapshot()),
      calls: calls.getSnapshot(),
      costOf,
    });
    downloadJson(bundle, `react-live-vision-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}.json`);
    setDone(true);
  };

  return (
    <>
      <button type="button" className="lv-dt-button" aria-describedby={hint} onClick={() => void download()}>
        {strings.bundle.download}
      </button>
      <span id={hint} hidden>
        {strings.bundle.hint}
      </span>
      <output className="lv-dt-hidden">{isDone ? strings.bundle.done : ''}</output>
    </>
  );
}
