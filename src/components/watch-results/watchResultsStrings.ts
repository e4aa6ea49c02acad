import type { OptionalStrings } from '../strings/OptionalStrings.js';

export const watchResultsStrings: OptionalStrings['watchResults'] = {
  label: 'What the model sees',
  states: {
    off: 'Not watching',
    running: 'Watching',
    paused: 'Paused: no new pictures to look at',
    stopped: 'Stopped',
    waiting: 'Waiting before the next try',
  },
  reasons: {
    unauthorized: 'This page is not set up correctly, so nothing can be asked.',
    'not-signed-in': 'You are not signed in.',
    forbidden: 'This page may not ask the model.',
    'billing-denied': 'The credit of this account is used up.',
    'stream-not-found': 'The stream has ended.',
    'stream-ended': 'The stream has ended. With the next one it goes on.',
    'bad-request': 'The service did not accept the question.',
    'schema-not-convertible': 'This page is not set up correctly, so nothing can be asked.',
    'setup-failed': 'This page is not set up correctly, so nothing can be asked.',
    budget: 'What was allowed for watching is used up.',
    'cost-unknown': 'The service does not say what watching costs.',
  },
  stopped: 'Stopped. {reason}',
  noAnswer: 'No answer yet.',
  answered: '{time}, after {seconds} s',
  outcomes: {
    ok: 'Answer',
    invalid: 'Does not have the form that was asked for',
    truncated: 'Cut off before its end',
  },
  confirmed: 'Yes',
  notConfirmed: 'No',
  since: 'since {time}',
  history: 'Answers so far',
  announcement: 'The model sees: {text}',
  retryIn: 'Next try in {seconds} s.',
  retryNow: 'Trying again…',
  plot: {
    label: 'Seconds until an answer, last {count}',
    summary:
      'Seconds until an answer, for the last {count}. Newest: {newest}. Median: {median}. Longest: {longest}. Not usable: {unusable}.',
    ok: 'Answer',
    unusable: 'Not usable',
    empty: 'No answer has been measured yet.',
  },
};
