import preview from '../../.storybook/preview.js';
import { renderPublisher } from '../support/renderStages.js';
import { loadSession, type ScenarioArgs, stopSession } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'StreamPublisher/Phases',
  args: { scenario: 'idle' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderPublisher,
});

/** Nothing costs: the camera is off, there is no stream. */
export const Idle = meta.story({ args: { scenario: 'idle' } });
/** The camera is on, and nothing is published. */
export const Previewing = meta.story({ args: { scenario: 'preview' } });
/** The browser asks for the camera. Nothing has been created yet. */
export const Acquiring = meta.story({ args: { scenario: 'acquiring' } });
export const Creating = meta.story({ args: { scenario: 'creating' } });
export const Connecting = meta.story({ args: { scenario: 'connecting' } });
/** The video is sent, and the service has not counted a frame of it yet. */
export const Waiting = meta.story({ args: { scenario: 'waiting' } });
export const Live = meta.story({ args: { scenario: 'live' } });
export const Reconnecting = meta.story({ args: { scenario: 'reconnecting' } });
/** The button waits, but keeps the focus. */
export const Ending = meta.story({ args: { scenario: 'ending' } });
export const Ended = meta.story({ args: { scenario: 'ended-stopped' } });
export const Failed = meta.story({ args: { scenario: 'failed-no-capacity' } });
/** Another camera was chosen and did not start: the one before is on again. */
export const SwitchFailed = meta.story({ args: { scenario: 'switch-failed' } });
