import type { FailureText, LiveVisionStrings } from './LiveVisionStrings.js';

/** What only those who run the page can mend: nothing to do for a person but to tell them the code. */
const setup: FailureText = {
  what: 'This page is not set up correctly.',
  next: 'Please tell the people who run it: {code}.',
};

/** The dictionary of the components, in English. */
export const defaultStrings: LiveVisionStrings = {
  locale: 'en',
  phases: {
    idle: 'Ready',
    acquiring: 'Opening camera',
    creating: 'Starting',
    connecting: 'Connecting',
    waiting: 'Waiting for first frame',
    live: 'Live',
    reconnecting: 'Reconnecting',
    ending: 'Stopping',
    ended: 'Ended',
    failed: 'Failed',
  },
  endReasons: {
    stopped: 'You stopped the stream.',
    unmounted: 'The stream ended when you left this view.',
    'page-hidden': 'The stream ended when you left the page.',
    'max-duration': 'The stream has reached its longest time.',
    expired: 'The stream ran out of time.',
    deleted: 'The stream was ended from somewhere else.',
    reaped: 'The service ended the stream.',
    'lease-lost': 'The service could not be reached for too long, so the stream has ended.',
  },
  errors: {
    network: { what: 'The service cannot be reached.', next: 'Check your network, then try again.' },
    offline: {
      what: 'This device is offline.',
      next: 'Connect to a network, then start again. Nothing starts by itself.',
    },
    'create-outcome-unknown': {
      what: 'The service did not say whether the stream was started.',
      next: 'Start again. If one was started, it ends by itself.',
    },
    timeout: { what: 'The service takes too long to answer.', next: 'Try again in a moment.' },
    aborted: { what: 'This was cancelled.', next: 'Start again when you are ready.' },
    protocol: setup,
    'bad-request': setup,
    unauthorized: setup,
    'billing-denied': {
      what: 'Streaming is switched off for now.',
      next: 'Please tell the people who run this page: {code}.',
    },
    forbidden: setup,
    'not-found': setup,
    'stream-not-found': { what: 'The stream has ended.', next: 'Start a new one.' },
    'region-mismatch': setup,
    conflict: { what: 'The service is not ready for this yet.', next: 'Try again in a moment.' },
    'rate-limited': { what: 'That was a little too often.', next: 'Wait a moment, then try again.' },
    'no-capacity': { what: 'The service is full right now.', next: 'Try again in a few minutes.' },
    'server-error': { what: 'The service has a problem.', next: 'Try again in a moment.' },
    'insecure-context': {
      what: 'Browsers allow no camera on this page, because its connection is not secure.',
      next: 'Open the page with https:// in front of its address.',
    },
    'permission-blocked': {
      what: 'The camera is blocked for this page.',
      next: 'Unblock it in the address bar or the settings of your browser, then start again.',
    },
    'permission-dismissed': {
      what: 'The camera was not allowed.',
      next: 'Try again, and choose Allow when your browser asks.',
    },
    'no-device': { what: 'No camera was found.', next: 'Connect a camera, then try again.' },
    'device-busy': {
      what: 'Another program is using the camera.',
      next: 'Close it there, or choose another camera.',
    },
    constraints: {
      what: 'This camera is not available, or cannot record in the size that was asked for.',
      next: 'Choose another camera, then try again.',
    },
    'capture-failed': {
      what: 'The camera did not start.',
      next: 'Try again. If that does not help, reconnect the camera.',
    },
    'capture-unsupported': {
      what: 'This browser cannot use the camera on this page.',
      next: 'Try another browser.',
    },
    'no-video': setup,
    'source-ended': {
      what: 'The camera stopped.',
      next: 'Check that it is still connected, then try again.',
    },
    'module-failed': {
      what: 'A part of this page could not be loaded.',
      next: 'Check your network, then try again. If that does not help, reload the page.',
    },
    'publish-refused': { what: 'The service did not accept the video.', next: 'Start a new stream.' },
    'taken-over': {
      what: 'The same stream was opened somewhere else.',
      next: 'Close the other page, then start again.',
    },
    'publish-failed': {
      what: 'The video could not be sent.',
      next: 'Check your network, then try again. Some company networks block video calls.',
    },
    'invalid-option': setup,
    'missing-provider': setup,
    'key-in-browser': setup,
  },
  publisher: {
    label: 'Camera stream',
    start: 'Start streaming',
    stop: 'Stop streaming',
    stopping: 'Stopping…',
    preview: 'Preview',
    stopPreview: 'Stop preview',
    video: 'Preview of your video',
    placeholder: {
      off: 'The camera is off',
      external: 'The video is published from somewhere else',
      prompting: 'If your browser asks for the camera, choose Allow',
      failed: 'No picture',
    },
    previewing: 'Preview, not live',
    camera: 'Camera',
    unnamedCamera: 'Camera {number}',
    otherSource: {
      camera: 'Default camera',
      'test-pattern': 'Test pattern',
      external: 'Published elsewhere',
    },
    switchFailed: 'Still on the camera from before.',
    retry: 'Try again',
  },
  status: {
    label: 'Stream status',
    fps: 'Frames/s',
    frames: 'Frames',
    frameAge: 'Last frame',
    secondsAgo: '{seconds} s ago',
    countdown: 'Lease',
    countdownName: 'Time until the lease ends',
    none: '–',
    stale: 'These numbers are not up to date.',
    staleSince: 'These numbers are {seconds} s old.',
    leaseAtRisk:
      'The stream cannot be kept alive right now. It ends when the time is up, unless the connection comes back.',
    leaseLost: 'The connection to the service is lost. The stream has probably ended.',
  },
  announcements: {
    live: 'You are live.',
    reconnecting: 'Connection lost. Reconnecting.',
    liveAgain: 'You are live again.',
    ended: 'The stream has ended. {reason}',
    failed: 'Failed. {reason}',
    leaseAtRisk: 'Warning: the stream will end soon unless the connection comes back.',
    leaseLost: 'Warning: the connection to the service is lost. The stream has probably ended.',
    leaseRenewed: 'The connection to the service is back.',
  },
};
