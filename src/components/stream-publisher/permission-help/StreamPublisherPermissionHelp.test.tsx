import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInScenario } from '../../../../test/support/renderInScenario.js';
import type { TestScenario } from '../../../testing/session/scenarios.js';
import { StreamPublisher } from '../StreamPublisher.js';
import type { HelpBrowser } from './helpBrowser.js';
import { StreamPublisherPermissionHelp } from './StreamPublisherPermissionHelp.js';

const help = (scenario: TestScenario, browser?: HelpBrowser) =>
  renderInScenario(scenario, (stream) => (
    <StreamPublisher.Root stream={stream}>
      <StreamPublisherPermissionHelp {...(browser ? { browser } : {})} />
    </StreamPublisher.Root>
  ));
const steps = (): (string | null)[] =>
  screen.getAllByRole('listitem', { hidden: true }).map((step) => step.textContent);

it.each(['failed-permission-blocked', 'failed-permission-dismissed', 'permission-revoked'] as const)(
  'is there in "%s"',
  async (scenario) => {
    await help(scenario);
    expect(screen.getByText('How to allow the camera')).toBeVisible();
    // jsdom is none of the browsers that are known.
    expect(steps().at(-1)).toBe('Reload the page, then start again.');
  },
);

it.each(['live', 'failed-no-device', 'device-lost', 'failed-network'] as const)(
  'is not there in "%s"',
  async (scenario) => {
    await help(scenario);
    expect(screen.queryByText('How to allow the camera')).toBeNull();
  },
);

it('tells the steps of a browser in their order', async () => {
  await help('failed-permission-blocked', 'safari');
  expect(steps()).toHaveLength(4);
  expect(steps()[0]).toMatch(/^Choose Safari in the menu bar/);
});
