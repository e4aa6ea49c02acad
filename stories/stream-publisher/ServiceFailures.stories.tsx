import preview from '../../.storybook/preview.js';
import { renderPublisher } from '../support/renderStages.js';
import { loadSession, type ScenarioArgs, stopSession } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'StreamPublisher/Service failures',
  args: { scenario: 'failed-unauthorized' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderPublisher,
});

/** Nothing a visitor can mend: a neutral text, and the code for those who can. */
export const Unauthorized = meta.story({ args: { scenario: 'failed-unauthorized' } });
/** The handler of the app asks who this is. */
export const NotSignedIn = meta.story({ args: { scenario: 'failed-not-signed-in' } });
/** A limit of the handler, for each person. */
export const TooManyStreams = meta.story({ args: { scenario: 'failed-too-many-streams' } });
export const BillingDenied = meta.story({ args: { scenario: 'failed-billing-denied' } });
export const RateLimited = meta.story({ args: { scenario: 'failed-rate-limited' } });
export const NoCapacity = meta.story({ args: { scenario: 'failed-no-capacity' } });
export const ServerError = meta.story({ args: { scenario: 'failed-server-error' } });
export const Network = meta.story({ args: { scenario: 'failed-network' } });
export const Offline = meta.story({ args: { scenario: 'failed-offline' } });
/** The answer was lost: a stream may have been made, and ends by itself. */
export const CreateOutcomeUnknown = meta.story({ args: { scenario: 'failed-create-outcome-unknown' } });
/** The code that publishes could not be loaded. */
export const ModuleFailed = meta.story({ args: { scenario: 'failed-module-failed' } });
/** The room answers, and no video gets through: a firewall. */
export const NetworkBlocked = meta.story({ args: { scenario: 'failed-network-blocked' } });
export const CspBlocked = meta.story({ args: { scenario: 'failed-csp-blocked' } });
export const PublishFailed = meta.story({ args: { scenario: 'failed-publish-failed' } });
export const PublishRefused = meta.story({ args: { scenario: 'failed-publish-refused' } });
export const TakenOver = meta.story({ args: { scenario: 'failed-taken-over' } });
/** A camera elsewhere that the service was to fetch could not be opened. */
export const SourceUnreachable = meta.story({ args: { scenario: 'failed-source-unreachable' } });
export const SourceNotAllowed = meta.story({ args: { scenario: 'failed-source-not-allowed' } });
