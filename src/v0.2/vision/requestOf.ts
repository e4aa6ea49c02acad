import type { Structure } from '../../core/vision/schema/Structure.js';
import type { Processing } from '../request/RealtimeRequest.js';
import type { WhatIsSeen } from '../streams/Transport.js';
import type { AnyVisionOptions } from './VisionOptions.js';

const FRAMES: Processing = { intervalSeconds: 0.5 };
const CLIPS: Processing = { clipLengthSeconds: 0.5, delaySeconds: 0.5, targetFps: 6 };

/** How often is looked, and at what, where the app does not say: what the newest documents of the service name. */
export const processingOf = ({ processing, mode }: AnyVisionOptions): Processing =>
  processing ?? (mode === 'clip' ? CLIPS : FRAMES);

/** What the next stream is made with. */
export const requestOf = (
  options: AnyVisionOptions,
  prompt: string,
  shape: Structure | null,
): WhatIsSeen => ({
  prompt,
  model: options.model,
  mode: options.mode,
  processing: processingOf(options),
  outputSchema: shape?.jsonSchema,
  maxOutputTokens: options.maxOutputTokens,
  backend: options.backend,
});
