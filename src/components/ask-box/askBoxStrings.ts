import type { OptionalStrings } from '../strings/OptionalStrings.js';

export const askBoxStrings: OptionalStrings['askBox'] = {
  label: 'Ask about the picture',
  input: 'Your question',
  placeholder: 'What is on the table?',
  send: 'Ask',
  cancel: 'Cancel',
  notice: {
    none: 'There is nothing to ask about yet: start the stream first.',
    coming: 'The first picture is on its way. A question is sent when it is there.',
    waiting: 'Waiting for the first picture…',
    halted: 'No new pictures come right now. An answer is about the last one.',
    over: 'The stream has ended. Start it again to ask.',
    asking: 'The model is looking…',
  },
  answer: 'Answer',
  announcement: 'Answer: {text}',
  longAnnouncement: 'A long answer is there. It begins: {text}',
  aborted: 'Cancelled.',
  cutOff: 'The answer was cut off, because it was too long.',
  incomplete: 'The connection was lost before the answer was complete.',
  emptyAnswer: 'The model said nothing.',
  model: 'Model',
  latency: 'Took',
  tokens: 'Tokens',
  seconds: '{seconds} s',
  retry: 'Ask again',
};
