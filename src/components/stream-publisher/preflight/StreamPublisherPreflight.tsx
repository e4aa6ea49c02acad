'use client';
import { type ComponentPropsWithoutRef, forwardRef, useEffect } from 'react';
import type { PreflightReport } from '../../../core/preflight/PreflightStep.js';
import type { Phase } from '../../../core/session/phase.js';
import { usePreflight } from '../../../hooks/usePreflight.js';
import { classNames } from '../../part/classNames.js';
import { isExternal } from '../../part/isExternal.js';
import { presence } from '../../part/presence.js';
import { fill } from '../../strings/fill.js';
import type { OptionalStrings } from '../../strings/OptionalStrings.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { usePublisherPart } from '../StreamPublisherContext.js';
import { PreflightPicture } from './PreflightPicture.js';
import { PreflightSteps } from './PreflightSteps.js';
import { preflightStrings } from './preflightStrings.js';

export type StreamPublisherPreflightProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * A button that checks the source of this stream and the network before anybody relies on them, its picture, and the steps.
 * It makes a stream of its own for some seconds, which the service may bill. Only there between streams; a stream that is
 * started meanwhile ends the check. How it went is announced once, at its end. An export of its own, so that pages without
 * it do not load it. Renders a `<div>`.
 */
export const StreamPublisherPreflight = forwardRef<HTMLDivElement, StreamPublisherPreflightProps>(
  function StreamPublisherPreflight({ className, ...props }, ref) {
    const { stream, setChecking } = usePublisherPart('StreamPublisherPreflight');
    const { session, phase } = stream;
    const strings = useOptionalStrings('preflight', preflightStrings);
    const { state, steps, capture, report, run, cancel } = usePreflight({ source: session.getSource() });
    const isBetweenStreams = BETWEEN.includes(phase);
    useEffect(() => {
      if (!isBetweenStreams) cancel();
    }, [isBetweenStreams, cancel]);
    const isRunning = state === 'running';
    useEffect(() => {
      setChecking(isRunning);
      return () => setChecking(false);
    }, [isRunning, setChecking]);
    if (!isBetweenStreams || isExternal(session)) return null;

    const label = report ? strings.again : strings.check;
    return (
      <div
        ref={ref}
        {...props}
        className={classNames('lv-preflight', className)}
        data-state={state}
        data-ok={presence(report?.ok === true)}
      >
        <button type="button" className="lv-button" onClick={isRunning ? cancel : () => void run()}>
          {isRunning ? strings.cancel : label}
        </button>
        {isRunning && <PreflightPicture capture={capture} />}
        {steps.length > 0 && <PreflightSteps steps={steps} strings={strings} />}
        <output className="lv-preflight-result">{report && inWords(report, strings)}</output>
      </div>
    );
  },
);

const BETWEEN: readonly Phase[] = ['idle', 'ended', 'failed'];

function inWords({ steps }: PreflightReport, strings: OptionalStrings['preflight']): string {
  const failed = steps.find(({ state }) => state === 'failed');
  return failed ? fill(strings.failed, { step: strings.steps[failed.name] }) : strings.passed;
}
