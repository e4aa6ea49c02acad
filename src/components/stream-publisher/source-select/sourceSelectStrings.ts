import type { OptionalStrings } from '../../strings/OptionalStrings.js';

export const sourceSelectStrings: OptionalStrings['sourceSelect'] = {
  label: 'Source',
  camera: 'Camera',
  screen: 'Screen',
  file: 'Video file…',
  testPattern: 'Test pattern',
};
