import * as v from 'valibot';
import type { Processing } from './Processing.js';

const positive = (most = Infinity) =>
  v.pipe(
    v.number(),
    v.gtValue(0, 'must be greater than 0'),
    v.maxValue(most, `must not be more than ${most}`),
  );
const whole = (least: number, most = Infinity) =>
  v.pipe(
    v.number(),
    v.integer('must be a whole number'),
    v.minValue(least, `must not be less than ${least}`),
    v.maxValue(most, `must not be more than ${most}`),
  );

const frameSchema = v.pipe(
  v.strictObject({ interval_seconds: positive(60) }),
  v.transform(({ interval_seconds }): Processing => ({ mode: 'frame', intervalSeconds: interval_seconds })),
);

const clipTimes = {
  clip_length_seconds: v.pipe(
    v.number(),
    v.minValue(0.1, 'must not be less than 0.1'),
    v.maxValue(60, 'must not be more than 60'),
  ),
  delay_seconds: positive(),
};

const clipSchema = v.pipe(
  v.strictObject({
    ...clipTimes,
    target_fps: v.optional(whole(1, 30)),
    fps: v.optional(whole(1)),
    sampling_ratio: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0.1, 'must not be less than 0.1'),
        v.maxValue(1, 'must not be more than 1'),
      ),
    ),
  }),
  v.check(
    ({ target_fps, fps, sampling_ratio }) =>
      target_fps === undefined || (fps === undefined && sampling_ratio === undefined),
    'target_fps and the pair of fps and sampling_ratio exclude each other: send one of them',
  ),
  v.check(
    ({ target_fps, fps, sampling_ratio }) =>
      target_fps !== undefined || (fps !== undefined && sampling_ratio !== undefined),
    'say how many frames a second: target_fps, or both fps and sampling_ratio',
  ),
  v.transform(({ clip_length_seconds, delay_seconds, target_fps, fps = 0, sampling_ratio = 0 }) => ({
    mode: 'clip' as const,
    intervalSeconds: delay_seconds,
    clipSeconds: clip_length_seconds,
    targetFps: target_fps ?? Math.floor(fps * sampling_ratio),
  })),
  v.check(
    ({ targetFps, clipSeconds }) => framesOf(targetFps, clipSeconds) >= FEWEST_FRAMES,
    ({ input }) => explainFrames(input),
  ),
);

/** `processing` of a create request; unknown keys are refused, as the service's document has it. */
export const processingSchema = v.lazy((input): v.GenericSchema<unknown, Processing> =>
  typeof input === 'object' && input !== null && 'interval_seconds' in input ? frameSchema : clipSchema,
);

const FEWEST_FRAMES = 3;

/** 0.3 s of 10 frames a second are 3 frames, whatever floating point makes of it. */
function framesOf(targetFps: number, clipSeconds: number): number {
  return Math.round(targetFps * clipSeconds * 1e6) / 1e6;
}

function explainFrames({ targetFps, clipSeconds }: { targetFps: number; clipSeconds: number }): string {
  const frames = framesOf(targetFps, clipSeconds);
  return (
    `a clip needs at least ${FEWEST_FRAMES} frames, and target_fps ${targetFps} x clip_length_seconds ${clipSeconds} ` +
    `= ${frames}: raise one of them`
  );
}
