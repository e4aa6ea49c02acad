import preview from '../../.storybook/preview.js';
import { renderStatus } from '../support/renderStages.js';
import { loadSession, type ScenarioArgs, stopSession } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'StreamStatus/Warnings',
  args: { scenario: 'lease-at-risk' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderStatus,
});

/** The lease could not be renewed for more than half of the time that was left. */
export const LeaseAtRisk = meta.story({ args: { scenario: 'lease-at-risk' } });
/** Nobody answers, and the lease must have run out. */
export const LeaseLost = meta.story({ args: { scenario: 'lease-lost' } });
/** The service does not answer for its status: the numbers are kept, and marked with their age. */
export const StatusStale = meta.story({ args: { scenario: 'status-stale' } });
/** Connected, and nothing arrives: the age of the last frame tells. */
export const FramesStopped = meta.story({ args: { scenario: 'frames-stopped' } });
