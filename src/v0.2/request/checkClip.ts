import { checkRange } from './checkRange.js';
import type { ClipProcessing, SampledClipProcessing } from './RealtimeRequest.js';

/** Frames that a clip must hold: fewer are no video to a model. */
const FRAMES_PER_CLIP = 3;

/** What is wrong with a clip, or null. */
export function checkClip(clip: ClipProcessing | SampledClipProcessing): string | null {
  if ('targetFps' in clip && ('fps' in clip || 'samplingRatio' in clip))
    return 'processing has targetFps and fps or samplingRatio: the two styles exclude each other. Keep targetFps.';
  return (
    checkRange('clipLengthSeconds', clip.clipLengthSeconds, { from: 0.1, to: 60 }) ??
    checkRange('delaySeconds', clip.delaySeconds, { over: 0 }) ??
    ('targetFps' in clip ? checkTarget(clip) : checkSampled(clip))
  );
}

const checkTarget = ({ targetFps, clipLengthSeconds }: ClipProcessing): string | null =>
  checkRange('targetFps', targetFps, { from: 1, to: 30, whole: true }) ??
  checkFrames('targetFps', targetFps, clipLengthSeconds);

function checkSampled({ fps, samplingRatio, clipLengthSeconds }: SampledClipProcessing): string | null {
  const wrong =
    checkRange('fps', fps, { from: 1, whole: true }) ??
    checkRange('samplingRatio', samplingRatio, { from: 0.1, to: 1 });
  if (wrong !== null) return wrong;
  // What the service makes of the pair; the small addition is for products like 0.29 × 100.
  const resolved = Math.floor(fps * samplingRatio + 1e-9);
  return checkFrames(
    `floor(fps × samplingRatio) = floor(${fps} × ${samplingRatio})`,
    resolved,
    clipLengthSeconds,
  );
}

function checkFrames(name: string, fps: number, seconds: number): string | null {
  const frames = fps * seconds;
  if (frames >= FRAMES_PER_CLIP - 1e-9) return null;
  const rounded = Math.round(frames * 1000) / 1000;
  return (
    `A clip needs at least ${FRAMES_PER_CLIP} frames, and ${name} × clipLengthSeconds = ${fps} × ${seconds} = ${rounded}. ` +
    `Ask for more frames per second, or for a clip of ${fps > 0 ? Math.ceil((FRAMES_PER_CLIP / fps) * 1000) / 1000 : 'several'} seconds or more.`
  );
}
