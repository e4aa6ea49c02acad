import { type OvershootStream, StreamPublisher, StreamStatus } from 'react-live-vision';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { Framed } from '../support/Framed.js';
import { renderBoth } from '../support/renderStages.js';
import { SheetsOff } from '../support/SheetsOff.js';
import { loadSession, type ScenarioArgs, Stage, stopSession, testSessionOf } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'Together/Own looks',
  args: { scenario: 'live' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderBoth,
});

/** Without `styles.css`: plain elements of the browser, all of which still work. */
export const Unstyled = meta.story({
  render: (_, context) => <SheetsOff>{renderBoth(_, context)}</SheetsOff>,
  async play({ canvas }) {
    const card = getComputedStyle(canvas.getByRole('group', { name: 'Camera stream' }));
    await expect(card.borderTopStyle).toBe('none');
    await expect(canvas.getByRole('button', { name: 'Stop streaming' })).toBeVisible();
  },
});

/** The same where something is wrong. */
export const UnstyledFailure = meta.story({
  args: { scenario: 'failed-no-capacity' },
  render: (_, context) => <SheetsOff>{renderBoth(_, context)}</SheetsOff>,
});

/*
 * What Tailwind makes of the classes below, written by hand, so that its package is not needed here. Tailwind puts utilities
 * into a layer of its own; the kit's layer comes before it, because its selectors are imported first.
 */
const utilities = `
  @layer live-vision, utilities;
  @layer utilities {
    .grid { display: grid; }
    .gap-3 { gap: 0.75rem; }
    .rounded-none { border-radius: 0; }
    .rounded-full { border-radius: 9999px; }
    .border-0 { border-width: 0; }
    .bg-emerald-900 { background-color: #064e3b; }
    .bg-lime-300 { background-color: #bef264; }
    .p-6 { padding: 1.5rem; }
    .text-emerald-50 { color: #ecfdf5; }
    .text-emerald-950 { color: #022c22; }
    .uppercase { text-transform: uppercase; }
    .tracking-wide { letter-spacing: 0.025em; }
    .hover\\:bg-lime-200:hover { background-color: #d9f99d; }
    .data-\\[phase\\=live\\]\\:bg-lime-300[data-phase='live'] { background-color: #bef264; }
    .data-\\[phase\\=live\\]\\:text-emerald-950[data-phase='live'] { color: #022c22; }
  }
`;

const button = 'rounded-full border-0 bg-lime-300 hover:bg-lime-200 text-emerald-950 uppercase tracking-wide';

const withClasses = (stream: OvershootStream) => (
  <Framed>
    <style>{utilities}</style>
    <StreamPublisher.Root
      stream={stream}
      className="grid gap-3 rounded-none border-0 bg-emerald-900 p-6 text-emerald-50"
    >
      <StreamPublisher.Preview className="rounded-none">
        <StreamPublisher.PhaseIndicator className="rounded-none data-[phase=live]:bg-lime-300 data-[phase=live]:text-emerald-950" />
      </StreamPublisher.Preview>
      <StreamPublisher.FailureMessage />
      <div className="lv-actions">
        <StreamPublisher.PauseTrigger className={button} />
        <StreamPublisher.PublishTrigger className={button} />
      </div>
    </StreamPublisher.Root>
    <StreamStatus stream={stream} className="rounded-none" />
  </Framed>
);

/** `className` on any part, and its states as variants: `data-[phase=live]:…`. */
export const RestyledByTailwind = meta.story({
  render: (_, context) => <Stage t={testSessionOf(context)}>{withClasses}</Stage>,
  async play({ canvas }) {
    const card = getComputedStyle(canvas.getByRole('group', { name: 'Camera stream' }));
    await expect(card.backgroundColor).toBe('rgb(6, 78, 59)');
    const stop = getComputedStyle(canvas.getByRole('button', { name: 'Stop streaming' }));
    await expect(stop.backgroundColor).toBe('rgb(190, 242, 100)');
    const [phase] = canvas.getAllByText('Live');
    await expect(phase && getComputedStyle(phase).backgroundColor).toBe('rgb(190, 242, 100)');
  },
});
