import { type CSSProperties, StrictMode } from 'react';
import { StreamPublisher, StreamStatus, StringsProvider } from 'react-live-vision';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { Framed } from '../support/Framed.js';
import { german } from '../support/german.js';
import { renderBoth } from '../support/renderStages.js';
import { loadSession, type ScenarioArgs, Stage, stopSession, testSessionOf } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'Together',
  args: { scenario: 'live' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderBoth,
});

export const Idle = meta.story({ args: { scenario: 'idle' } });
export const Live = meta.story({});
export const Reconnecting = meta.story({ args: { scenario: 'reconnecting' } });
export const LeaseAtRisk = meta.story({ args: { scenario: 'lease-at-risk' } });
export const StatusStale = meta.story({ args: { scenario: 'status-stale' } });
export const Ended = meta.story({ args: { scenario: 'ended-expired' } });
export const Failed = meta.story({ args: { scenario: 'failed-permission-blocked' } });

const dark = { theme: 'dark' };
export const IdleInDark = meta.story({ args: { scenario: 'idle' }, globals: dark });
export const LiveInDark = meta.story({ globals: dark });
export const EndingInDark = meta.story({ args: { scenario: 'ending' }, globals: dark });
export const SwitchFailedInDark = meta.story({ args: { scenario: 'switch-failed' }, globals: dark });
export const LeaseAtRiskInDark = meta.story({ args: { scenario: 'lease-at-risk' }, globals: dark });
export const LeaseLostInDark = meta.story({ args: { scenario: 'lease-lost' }, globals: dark });
export const PausedInDark = meta.story({ args: { scenario: 'paused' }, globals: dark });
export const StalledInDark = meta.story({ args: { scenario: 'device-lost' }, globals: dark });
export const ExternalInDark = meta.story({ args: { scenario: 'external' }, globals: dark });
export const StatusStaleInDark = meta.story({ args: { scenario: 'status-stale' }, globals: dark });
export const FailedInDark = meta.story({ args: { scenario: 'failed-no-capacity' }, globals: dark });

/** Effects run twice, and one stream is shown. */
export const InStrictMode = meta.story({
  render: (_, context) => <StrictMode>{renderBoth(_, context)}</StrictMode>,
});

/** Mirrored by the direction of the text; the picture is not. */
export const RightToLeft = meta.story({
  render: (_, context) => <Framed dir="rtl">{renderBoth(_, context)}</Framed>,
});

/** The narrowest page that WCAG asks for. */
export const Narrow = meta.story({
  render: (_, context) => <Framed width={320}>{renderBoth(_, context)}</Framed>,
  async play({ canvas }) {
    for (const group of canvas.getAllByRole('group')) {
      await expect(group.clientWidth).toBeLessThanOrEqual(320);
      await expect(group.scrollWidth).toBe(group.clientWidth);
    }
  },
});

/** A problem, its button, and five numbers find their place there, too. */
export const NarrowStalled = meta.story({
  args: { scenario: 'device-lost' },
  render: (_, context) => <Framed width={320}>{renderBoth(_, context)}</Framed>,
});

/** `data-lv-theme` fixes the theme of what is inside, whatever the page around has. */
export const BothThemes = meta.story({
  render: (_, context) => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(288px, 1fr))' }}>
      <Framed theme="light">{renderBoth(_, context)}</Framed>
      <Framed theme="dark">{renderBoth(_, context)}</Framed>
    </div>
  ),
  async play({ canvas }) {
    const surfaces = canvas
      .getAllByRole('group', { name: 'Camera stream' })
      .map((card) => getComputedStyle(card).backgroundColor);
    await expect(surfaces).toEqual(['rgb(255, 255, 255)', 'rgb(23, 26, 32)']);
  },
});

const restyled = {
  '--lv-radius': '2px',
  '--lv-font': 'Georgia, serif',
  '--lv-color-accent': 'light-dark(#0b6b4f, #7fe0bf)',
  '--lv-color-on-accent': 'light-dark(#ffffff, #06251b)',
  '--lv-color-surface': 'light-dark(#fbf8f1, #1d1b16)',
  '--lv-color-surface-sunken': 'light-dark(#f0eadb, #14120e)',
  '--lv-color-border': 'light-dark(#d9cfb8, #3b362b)',
  '--lv-preview-ratio': '16 / 9',
} as CSSProperties;

/** A few variables, set anywhere above. */
export const Restyled = meta.story({
  render: (_, context) => <div style={restyled}>{renderBoth(_, context)}</div>,
  async play({ canvas }) {
    const card = getComputedStyle(canvas.getByRole('group', { name: 'Camera stream' }));
    await expect(card.backgroundColor).toBe('rgb(251, 248, 241)');
    await expect(card.borderRadius).toBe('2px');
  },
});

/** The whole dictionary replaced. */
export const InGerman = meta.story({
  args: { scenario: 'lease-at-risk' },
  render: (_, context) => <StringsProvider strings={german}>{renderBoth(_, context)}</StringsProvider>,
});

const friendlier = { publisher: { start: 'Go live' }, status: { countdown: 'Renewal' } };

/** Two words replaced, the rest kept. */
export const OtherWords = meta.story({
  args: { scenario: 'idle' },
  render: (_, context) => <StringsProvider strings={friendlier}>{renderBoth(_, context)}</StringsProvider>,
});

/** The parts in another arrangement, with content of the app. */
export const OwnArrangement = meta.story({
  render: (_, context) => (
    <Stage t={testSessionOf(context)}>
      {(stream) => (
        <Framed width={480}>
          <StreamPublisher.Root stream={stream}>
            <StreamPublisher.PublishTrigger>
              {({ action }) => (action === 'start' ? 'Show the workbench' : 'Hide the workbench')}
            </StreamPublisher.PublishTrigger>
            <StreamPublisher.Preview placeholder="Nobody is working" />
            <StreamPublisher.FailureMessage />
          </StreamPublisher.Root>
          <StreamStatus.Root stream={stream}>
            <StreamStatus.Countdown>
              {({ value }) => (value === null ? 'no lease' : `${value} seconds`)}
            </StreamStatus.Countdown>
            <StreamStatus.Announcer />
          </StreamStatus.Root>
        </Framed>
      )}
    </Stage>
  ),
});
