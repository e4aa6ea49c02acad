import type { OvershootError } from '../errors/index.js';

/** What is checked, in this order. Each needs the ones before it, but `endpoint`, which is asked beside the camera. */
export const preflightSteps = {
  permission: 'What the browser remembers about this site and its cameras.',
  source: 'The camera, or what was chosen in its place, gives pictures.',
  endpoint: 'The service, or the handler before it, answers and accepts this page.',
  stream: 'A stream can be made.',
  signalling: 'Its room can be reached and takes the token.',
  media: 'A way for video to the room is found.',
  frames: 'The service counts frames of it.',
  release: 'The stream is deleted again.',
} as const;

/** Name of a step in `preflightSteps`. */
export type PreflightStepName = keyof typeof preflightSteps;

/** One step and how it went. */
export interface PreflightStep {
  readonly name: PreflightStepName;
  /** `skipped` where a step before it has failed, or where there is nothing to check. */
  readonly state: 'pending' | 'running' | 'passed' | 'failed' | 'skipped';
  /** With `failed`: what is wrong, with its code. */
  readonly error: OvershootError | null;
  /** Milliseconds it took; null while it is not over. */
  readonly ms: number | null;
}

/** How a check went: `ok` where no step has failed. */
export interface PreflightReport {
  readonly ok: boolean;
  readonly steps: readonly PreflightStep[];
}
