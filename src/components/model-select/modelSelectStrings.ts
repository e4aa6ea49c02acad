import type { OptionalStrings } from '../strings/OptionalStrings.js';

export const modelSelectStrings: OptionalStrings['modelSelect'] = {
  label: 'Model',
  automatic: 'Automatic',
  loading: 'Looking for models…',
  empty: 'No model can be asked right now.',
  notReady: '{model} (not available)',
  warmingUp: '{model} (still loading)',
  gone: '{model} (no longer offered)',
  retry: 'Try again',
};
