import type { OptionalStrings } from '../../strings/OptionalStrings.js';

export const plotStrings: OptionalStrings['plot'] = {
  label: 'Frames per second, last {minutes} minutes',
  summary:
    'Frames per second over the last {minutes} minutes. Sent now: {sent}. Counted now: {counted}. Stalls: {stalls}.',
  sent: 'Sent',
  counted: 'Counted',
  stalled: 'Nothing got through',
  empty: 'Nothing has been measured yet.',
};
