import type { OptionalStrings } from '../../strings/OptionalStrings.js';

export const qualityStrings: OptionalStrings['quality'] = {
  excellent: 'Connection: excellent',
  good: 'Connection: good',
  poor: 'Connection: poor',
  lost: 'Connection: lost',
  limitedBy: {
    cpu: 'This device is too busy for a better picture.',
    bandwidth: 'The network is too slow for a better picture.',
  },
};
