import type { Processing } from './RealtimeRequest.js';

/** The mode that a processing is for. */
export const processingMode = (processing: Processing): 'clip' | 'frame' =>
  'intervalSeconds' in processing ? 'frame' : 'clip';

/** Seconds from the start of one inference to the start of the next. */
export const secondsBetween = (processing: Processing): number =>
  'intervalSeconds' in processing ? processing.intervalSeconds : processing.delaySeconds;
