import { commandStrings } from './english/commandStrings.js';
import { createFormStrings } from './english/createFormStrings.js';
import { streamloopErrorTexts } from './english/streamloopErrorTexts.js';
import { viewStrings } from './english/viewStrings.js';
import type { StreamloopStrings } from './StreamloopStrings.js';

/** The dictionary of the StreamLoop components, in English: a model for translations. */
export const defaultStreamloopStrings: StreamloopStrings = {
  locale: 'en',
  states: {
    draft: 'Draft',
    invalid: 'Not ready to start',
    scheduled: 'Scheduled',
    preparing: 'Preparing',
    activating: 'Going live',
    active: 'Live',
    failing: 'Failing',
    failed: 'Failed',
    stopping: 'Stopping',
    stopped: 'Stopped',
  },
  noState: {
    none: 'No stream chosen',
    loading: 'Loading…',
    unreached: 'Not known',
    gone: 'Deleted, or not there',
    unknown: 'The service does not say',
  },
  errors: streamloopErrorTexts,
  failed: 'That did not work.',
  code: 'Code: {code}',
  unnamed: 'Stream without a name',
  retry: 'Try again',
  stale: 'This may be out of date: the last answer is from {time}.',
  ...commandStrings,
  create: createFormStrings,
  ...viewStrings,
};
