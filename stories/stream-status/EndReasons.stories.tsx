import preview from '../../.storybook/preview.js';
import { renderStatus } from '../support/renderStages.js';
import { loadSession, type ScenarioArgs, stopSession } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'StreamStatus/End reasons',
  args: { scenario: 'ended-stopped' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderStatus,
});

export const Stopped = meta.story({ args: { scenario: 'ended-stopped' } });
export const Unmounted = meta.story({ args: { scenario: 'ended-unmounted' } });
export const PageHidden = meta.story({ args: { scenario: 'ended-page-hidden' } });
export const MaxDuration = meta.story({ args: { scenario: 'ended-max-duration' } });
export const ScreenCancelled = meta.story({ args: { scenario: 'ended-screen-cancelled' } });
export const ScreenEnded = meta.story({ args: { scenario: 'ended-screen-ended' } });
export const FileEnded = meta.story({ args: { scenario: 'ended-file-ended' } });
export const Expired = meta.story({ args: { scenario: 'ended-expired' } });
export const Deleted = meta.story({ args: { scenario: 'ended-deleted' } });
export const Reaped = meta.story({ args: { scenario: 'ended-reaped' } });
export const LeaseLost = meta.story({ args: { scenario: 'ended-lease-lost' } });
