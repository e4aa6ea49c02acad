import preview from '../../.storybook/preview.js';
import * as parts from '../../src/components/stream-publisher/parts.js';
import { renderPublisher } from '../support/renderStages.js';
import { loadSession, type ScenarioArgs, stopSession } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'StreamPublisher/Phases',
  subcomponents: { ...parts },
  args: { scenario: 'idle' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderPublisher,
});

/** Nothing costs: the camera is off, there is no stream. */
export const Idle = meta.story({ args: { scenario: 'idle' } });
/** The camera is on, and nothing is published. */
export const Previewing = meta.story({ args: { scenario: 'preview' } });
/** `warm: 'room'`: a stream is held ready, so that a click shows at once; nothing is sent. */
export const Armed = meta.story({ args: { scenario: 'armed' } });
/** The browser asks for the camera. Nothing has been created yet. */
export const Acquiring = meta.story({ args: { scenario: 'acquiring' } });
export const Creating = meta.story({ args: { scenario: 'creating' } });
export const Connecting = meta.story({ args: { scenario: 'connecting' } });
/** The video is sent, and the service has not counted a frame of it yet. */
export const Waiting = meta.story({ args: { scenario: 'waiting' } });
export const Live = meta.story({ args: { scenario: 'live' } });
/** What holds the picture back is said by `StreamPublisherQuality`, which is a part to be added. */
export const PoorConnection = meta.story({ args: { scenario: 'poor-connection' } });
export const DeviceOverloaded = meta.story({ args: { scenario: 'device-overloaded' } });
export const SharingScreen = meta.story({ args: { scenario: 'sharing-screen' } });
export const PlayingFile = meta.story({ args: { scenario: 'playing-file' } });
/** Nothing is sent; the stream and its lease live on. */
export const Paused = meta.story({ args: { scenario: 'paused' } });
export const PausedInDark = meta.story({ args: { scenario: 'paused' }, globals: { theme: 'dark' } });
export const Reconnecting = meta.story({ args: { scenario: 'reconnecting' } });
/** The button waits, but keeps the focus. */
export const Ending = meta.story({ args: { scenario: 'ending' } });
export const Ended = meta.story({ args: { scenario: 'ended-stopped' } });
/** The person closed the picker: nothing is wrong. */
export const ScreenCancelled = meta.story({ args: { scenario: 'ended-screen-cancelled' } });
export const ScreenEnded = meta.story({ args: { scenario: 'ended-screen-ended' } });
export const FileEnded = meta.story({ args: { scenario: 'ended-file-ended' } });
export const Failed = meta.story({ args: { scenario: 'failed-no-capacity' } });
/** Another camera was chosen and did not start: the one before is on again. */
export const SwitchFailed = meta.story({ args: { scenario: 'switch-failed' } });
