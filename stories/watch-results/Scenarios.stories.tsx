import preview from '../../.storybook/preview.js';
import { loadWatch, renderWatch, stopWatch, type WatchArgs } from '../support/testWatch.js';

const meta = preview.type<{ args: WatchArgs }>().meta({
  title: 'WatchResults/Scenarios',
  args: { scenario: 'running' },
  loaders: [loadWatch],
  beforeEach: stopWatch,
  render: renderWatch,
});

export const Off = meta.story({ args: { scenario: 'off' } });
export const RunningFirst = meta.story({ args: { scenario: 'running-first' } });
export const Running = meta.story({ args: { scenario: 'running' } });
export const Invalid = meta.story({ args: { scenario: 'invalid' } });
export const Truncated = meta.story({ args: { scenario: 'truncated' } });
export const BackingOff = meta.story({ args: { scenario: 'backing-off' } });
export const Failing = meta.story({ args: { scenario: 'failing' } });
export const NoModel = meta.story({ args: { scenario: 'no-model' } });
export const PausedHidden = meta.story({ args: { scenario: 'paused-hidden' } });
export const PausedStream = meta.story({ args: { scenario: 'paused-stream' } });
export const PausedNoStream = meta.story({ args: { scenario: 'paused-no-stream' } });
export const StoppedUnauthorized = meta.story({ args: { scenario: 'stopped-unauthorized' } });
export const StoppedNotSignedIn = meta.story({ args: { scenario: 'stopped-not-signed-in' } });
export const StoppedBillingDenied = meta.story({ args: { scenario: 'stopped-billing-denied' } });
export const StoppedForbidden = meta.story({ args: { scenario: 'stopped-forbidden' } });
export const StoppedStreamNotFound = meta.story({ args: { scenario: 'stopped-stream-not-found' } });
export const StoppedBadRequest = meta.story({ args: { scenario: 'stopped-bad-request' } });
export const StoppedSetupFailed = meta.story({ args: { scenario: 'stopped-setup-failed' } });
export const StoppedStreamEnded = meta.story({ args: { scenario: 'stopped-stream-ended' } });
/** Nobody has said the shape of the answers in JSON, which types refuse. */
export const StoppedSchemaNotConvertible = meta.story({
  args: { scenario: 'stopped-schema-not-convertible' },
});
export const StoppedBudget = meta.story({ args: { scenario: 'stopped-budget' } });
export const StoppedCostUnknown = meta.story({ args: { scenario: 'stopped-cost-unknown' } });
