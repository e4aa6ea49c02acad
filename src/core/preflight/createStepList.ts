import type { Clock } from '../../platform/clock/Clock.js';
import type { OvershootError } from '../errors/index.js';
import {
  type PreflightReport,
  type PreflightStep,
  type PreflightStepName,
  preflightSteps,
} from './PreflightStep.js';

export interface StepList {
  begin(name: PreflightStepName): void;
  pass(name: PreflightStepName): void;
  fail(name: PreflightStepName, error: OvershootError): void;
  skip(name: PreflightStepName): void;
  /** What was begun and is not over. */
  running(): readonly PreflightStepName[];
  /** What has not begun is skipped. */
  finish(): PreflightReport;
}

export function createStepList(clock: Clock, onChange: (steps: readonly PreflightStep[]) => void): StepList {
  const since = new Map<PreflightStepName, number>();
  let steps = names().map((name): PreflightStep => ({ name, state: 'pending', error: null, ms: null }));
  const set = (
    name: PreflightStepName,
    state: PreflightStep['state'],
    error: OvershootError | null = null,
  ): void => {
    const begun = since.get(name);
    const isOver = state === 'passed' || state === 'failed';
    const ms = isOver && begun !== undefined ? Math.round(clock.mono() - begun) : null;
    steps = steps.map((step) => (step.name === name && !isDone(step) ? { name, state, error, ms } : step));
    onChange(steps);
  };
  return {
    begin(name) {
      if (since.has(name)) return;
      since.set(name, clock.mono());
      set(name, 'running');
    },
    pass: (name) => set(name, 'passed'),
    fail: (name, error) => set(name, 'failed', error),
    skip: (name) => set(name, 'skipped'),
    running: () => steps.filter(({ state }) => state === 'running').map(({ name }) => name),
    finish() {
      for (const { name, state } of steps)
        if (state === 'pending' || state === 'running') set(name, 'skipped');
      return { ok: steps.every(({ state }) => state !== 'failed'), steps };
    },
  };
}

const isDone = ({ state }: PreflightStep): boolean => state !== 'pending' && state !== 'running';

const names = (): PreflightStepName[] => Object.keys(preflightSteps).filter(isName);
const isName = (name: string): name is PreflightStepName => name in preflightSteps;
