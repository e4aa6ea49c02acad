import type { OptionalStrings } from '../strings/OptionalStrings.js';

export const detectionStrings: OptionalStrings['detections'] = { label: 'What the model has found' };
