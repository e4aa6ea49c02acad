/** Stories that together show what the composed components look like, by their id in the Storybook. */
export const shownStories = [
  'together--idle',
  'together--live',
  'together--lease-at-risk',
  'together-own-looks--restyled-by-tailwind',
  'streampublisher-phases--acquiring',
  'streampublisher-problems--permission-revoked',
  'streampublisher-preflight--network-blocks-video',
  'streamstatus-warnings--lease-lost',
  'streamviewer-phases--playing',
  'askbox--answered',
  'askbox--rate-limited',
  'watchresults--running',
] as const;
