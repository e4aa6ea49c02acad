import type { AnyWatchOptions } from '../../core/vision/watch/createAnyWatch.js';
import type { Look } from '../../core/vision/look/Look.js';
import type { Processing } from '../request/RealtimeRequest.js';
import { secondsBetween } from '../request/processingMode.js';
import { anything } from '../vision/judgeResult.js';
import { processingOf } from '../vision/requestOf.js';
import type { AnyVisionOptions } from '../vision/VisionOptions.js';

/** The loop over the newer API that sees what the older one would. What is wrong with a schema, the loop tells. */
export function watchOptionsOf(options: AnyVisionOptions, prompt: string): AnyWatchOptions {
  const processing = processingOf(options);
  const schema = options.schema ?? (options.outputSchema ? anything : undefined);
  return {
    prompt,
    enabled: true,
    intervalMs: secondsBetween(processing) * 1000,
    look: lookOf(processing),
    models: [options.model],
    // The older service goes on whether or not anybody sees the page.
    whenHidden: 'continue',
    ...(schema ? { schema } : {}),
    ...(options.outputSchema ? { jsonSchema: options.outputSchema } : {}),
    ...(options.maxOutputTokens ? { maxTokens: options.maxOutputTokens } : {}),
    ...(options.historySize === undefined ? {} : { historySize: options.historySize }),
  };
}

function lookOf(processing: Processing): Look {
  if ('intervalSeconds' in processing) return { type: 'still' };
  const lengthMs = processing.clipLengthSeconds * 1000;
  if ('targetFps' in processing) return { type: 'clip', lengthMs, maxFps: processing.targetFps };
  const maxFps = Math.max(1, Math.floor(processing.fps * processing.samplingRatio + 1e-9));
  return { type: 'clip', lengthMs, maxFps };
}
