import preview from '../../.storybook/preview.js';
import { renderPublisher } from '../support/renderStages.js';
import { loadSession, type ScenarioArgs, stopSession } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'StreamPublisher/Camera failures',
  args: { scenario: 'failed-permission-blocked' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderPublisher,
});

/** Only the person can unblock it: no button to try again, which would change nothing. */
export const PermissionBlocked = meta.story({ args: { scenario: 'failed-permission-blocked' } });
export const PermissionDismissed = meta.story({ args: { scenario: 'failed-permission-dismissed' } });
export const InsecureContext = meta.story({ args: { scenario: 'failed-insecure-context' } });
export const NoDevice = meta.story({ args: { scenario: 'failed-no-device' } });
export const DeviceBusy = meta.story({ args: { scenario: 'failed-device-busy' } });
export const Constraints = meta.story({ args: { scenario: 'failed-constraints' } });
export const CaptureFailed = meta.story({ args: { scenario: 'failed-capture' } });
export const CaptureUnsupported = meta.story({ args: { scenario: 'failed-capture-unsupported' } });
/** A header or an iframe forbids it: nothing a visitor can do. */
export const PolicyBlocked = meta.story({ args: { scenario: 'failed-policy-blocked' } });
export const FileUnplayable = meta.story({ args: { scenario: 'failed-file-unplayable' } });
/** Unplugged while live, and not back within a minute. */
export const DeviceLost = meta.story({ args: { scenario: 'failed-device-lost' } });
