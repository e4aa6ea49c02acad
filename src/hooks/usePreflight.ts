'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CaptureState } from '../core/capture/CaptureState.js';
import type { StreamSource } from '../core/capture/StreamSource.js';
import { preflight } from '../core/preflight/preflight.js';
import type { PreflightReport, PreflightStep } from '../core/preflight/PreflightStep.js';
import type { PublishOptions } from '../core/publication/PublishOptions.js';
import { useOvershootContext } from './OvershootContext.js';

/** A check of this device and its network, and how far it is. */
export interface PreflightCheck {
  /** `done` with a report; a check that was cancelled is `idle` again. */
  state: 'idle' | 'running' | 'done';
  /** In their order; empty before the first check. */
  steps: readonly PreflightStep[];
  /** Its source while it runs, with the track for a preview of your own. */
  capture: CaptureState;
  /** How the last check went, null while there is none. */
  report: PreflightReport | null;
  /** Begins a check; while one runs it does nothing. Never rejects. Opens the source and makes a stream: call it on a click. */
  run: () => Promise<void>;
  /** Ends the check: the source goes off, its stream is deleted. */
  cancel: () => void;
}

/** What `usePreflight` takes. */
export interface UsePreflightOptions {
  /** Default: the camera. */
  source?: StreamSource;
  publish?: PublishOptions;
}

type Shown = Pick<PreflightCheck, 'state' | 'steps' | 'capture' | 'report'>;
const idle: Shown = { state: 'idle', steps: [], capture: { state: 'off' }, report: null };

/**
 * `preflight()` as state: whether this page could stream, step by step, before it has to. A component that unmounts ends
 * its check.
 *
 * @example
 * const { state, steps, run } = usePreflight();
 * <button onClick={run} disabled={state === 'running'}>Check</button>
 */
export function usePreflight({ source, publish }: UsePreflightOptions = {}): PreflightCheck {
  const { client, platform } = useOvershootContext();
  const [shown, show] = useState<Shown>(idle);
  const current = useRef<AbortController | null>(null);
  // Inline objects are new ones at each render; what counts is what they are when the check begins.
  const options = useRef<UsePreflightOptions>({});
  useEffect(() => {
    options.current = { ...(source ? { source } : {}), ...(publish ? { publish } : {}) };
  });

  const run = useCallback(async () => {
    if (current.current) return;
    const control = new AbortController();
    current.current = control;
    show({ ...idle, state: 'running' });
    const tell = (news: Partial<Shown>): void => {
      if (!control.signal.aborted) show((before) => ({ ...before, ...news }));
    };
    const report = await preflight({
      client,
      ...(platform ? { platform } : {}),
      ...options.current,
      signal: control.signal,
      onStep: (steps) => tell({ steps }),
      onCapture: (capture) => tell({ capture }),
    });
    if (current.current !== control) return;
    current.current = null;
    show({ ...idle, state: 'done', steps: report.steps, report });
  }, [client, platform]);

  const cancel = useCallback(() => {
    if (!current.current) return;
    current.current.abort();
    current.current = null;
    show(idle);
  }, []);
  useEffect(() => cancel, [cancel]);

  return useMemo(() => ({ ...shown, run, cancel }), [shown, run, cancel]);
}
