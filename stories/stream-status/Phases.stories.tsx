import preview from '../../.storybook/preview.js';
import * as parts from '../../src/components/stream-status/parts.js';
import { renderStatus } from '../support/renderStages.js';
import { loadSession, type ScenarioArgs, stopSession } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'StreamStatus/Phases',
  subcomponents: { ...parts },
  args: { scenario: 'idle' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderStatus,
});

export const Idle = meta.story({ args: { scenario: 'idle' } });
export const Acquiring = meta.story({ args: { scenario: 'acquiring' } });
export const Creating = meta.story({ args: { scenario: 'creating' } });
export const Connecting = meta.story({ args: { scenario: 'connecting' } });
export const Waiting = meta.story({ args: { scenario: 'waiting' } });
export const Live = meta.story({ args: { scenario: 'live' } });
export const Armed = meta.story({ args: { scenario: 'armed' } });
export const Paused = meta.story({ args: { scenario: 'paused' } });
/** Frames are sent, and none is counted. */
export const Stalled = meta.story({ args: { scenario: 'frames-not-counted' } });
export const Reconnecting = meta.story({ args: { scenario: 'reconnecting' } });
export const Ending = meta.story({ args: { scenario: 'ending' } });
/** The number of frames stays. */
export const Ended = meta.story({ args: { scenario: 'ended-stopped' } });
export const Failed = meta.story({ args: { scenario: 'failed-publish-failed' } });
