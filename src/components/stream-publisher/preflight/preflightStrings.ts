import type { OptionalStrings } from '../../strings/OptionalStrings.js';

export const preflightStrings: OptionalStrings['preflight'] = {
  check: 'Check camera and network',
  again: 'Check again',
  cancel: 'Cancel the check',
  label: 'What is checked',
  steps: {
    permission: 'Permission for the camera',
    source: 'A picture',
    endpoint: 'The service answers',
    stream: 'A stream can be started',
    signalling: 'The room can be reached',
    media: 'Video gets through',
    frames: 'Pictures arrive',
    release: 'The stream is ended again',
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
