import type { OptionalStrings } from '../strings/OptionalStrings.js';

export const viewerStrings: OptionalStrings['viewer'] = {
  label: 'Stream viewer',
  video: 'Video of the stream',
  phases: {
    idle: 'Nothing to watch',
    connecting: 'Connecting',
    waiting: 'Waiting for video',
    playing: 'Playing',
    reconnecting: 'Reconnecting',
    ended: 'Ended',
    failed: 'Failed',
  },
  placeholder: {
    idle: 'There is no stream to watch',
    connecting: 'Connecting…',
    waiting: 'No picture comes yet',
    reconnecting: 'The picture will be back soon',
    ended: 'The stream has ended',
    failed: 'No picture',
  },
  retry: 'Try again',
};
