import type { OvershootErrorCode } from '../../errors/index.js';

/** The service's own codes where the status alone says too little: one 404 is an ended stream, another an empty window. */
const CODES: Readonly<Record<string, OvershootErrorCode>> = {
  stream_not_found: 'stream-not-found',
  stream_unauthorized: 'forbidden',
  billing_denied: 'billing-denied',
  segment_empty: 'segment-empty',
  frame_not_yet_produced: 'frame-not-ready',
  frame_evicted: 'frame-evicted',
  provider_safety_block: 'safety-blocked',
  model_unavailable: 'model-unavailable',
  model_not_found: 'model-unavailable',
};

/** What a failed chat completion means, where that differs from other calls; null where the status decides. */
export function chatErrorCode(status: number, serviceCode: string): OvershootErrorCode | null {
  // The model's own provider has limited it; `Object.hasOwn`, because the code comes from outside.
  if (status === 429) return 'rate-limited';
  if (Object.hasOwn(CODES, serviceCode)) return CODES[serviceCode] ?? null;
  if (serviceCode.startsWith('upstream_') || status === 502 || status === 504) return 'upstream-failed';
  return status === 410 ? 'frame-evicted' : null;
}
