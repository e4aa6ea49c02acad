import type { OptionalStrings } from '../../strings/OptionalStrings.js';

export const preflightStrings: OptionalStrings['preflight'] = {
  check: 'Check camera and network',
  again: 'Check again',
  cancel: 'Cancel the check',
  label: 'What is checked',
  steps: {
    permission: 'Permission for the camera',
    source: 'Picture of the camera',
    endpoint: 'Connection to the service',
    stream: 'Start of a stream',
    signalling: 'Connection to its room',
    media: 'Way for video through this network',
    frames: 'Arrival of pictures',
    release: 'End of the stream',
  },
  states: {
    pending: 'not yet',
    running: 'being checked',
    passed: 'works',
    failed: 'does not work',
    skipped: 'not checked',
  },
  passed: 'Everything works.',
  failed: 'This does not work: {step}.',
};
