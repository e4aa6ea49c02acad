import { StringsProvider } from 'react-live-vision';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { Framed } from '../support/Framed.js';
import { longStrings } from '../support/mapStrings.js';
import { renderBoth } from '../support/renderStages.js';
import { loadSession, type ScenarioArgs, stopSession } from '../support/testSession.js';
import { WithMedia } from '../support/WithMedia.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'Together/Conditions',
  args: { scenario: 'live' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderBoth,
});

/** Nothing is wider than its place, so nobody scrolls sideways. */
async function fits({
  canvas,
}: {
  canvas: { getAllByRole: (role: string) => HTMLElement[] };
}): Promise<void> {
  for (const group of canvas.getAllByRole('group'))
    await expect(group.scrollWidth).toBeLessThanOrEqual(group.clientWidth);
}

/** A window of 1280 pixels at 200 %: half of them are left, and each is twice as large. */
export const ZoomedTo200Percent = meta.story({
  args: { scenario: 'device-lost' },
  render: (_, context) => (
    <div style={{ zoom: 2 }}>
      <Framed width={640}>{renderBoth(_, context)}</Framed>
    </div>
  ),
  play: fits,
});

/** Only the text is twice as large, as some people set their browser. */
export const TextAt200Percent = meta.story({
  args: { scenario: 'lease-at-risk' },
  render: (_, context) => (
    <>
      <style>{'html { font-size: 200%; }'}</style>
      {renderBoth(_, context)}
    </>
  ),
  async play(context) {
    const [publisher] = context.canvas.getAllByRole('group');
    await expect(publisher && getComputedStyle(publisher).fontSize).toBe('30px');
    await fits(context);
  },
});

/** Who asks for less motion gets a dot that stands still. */
export const ReducedMotion = meta.story({
  render: (_, context) => (
    <WithMedia condition="prefers-reduced-motion: reduce">{renderBoth(_, context)}</WithMedia>
  ),
  async play({ canvasElement }) {
    const dots = [...canvasElement.querySelectorAll('.lv-dot')];
    await expect(dots).toHaveLength(2);
    for (const dot of dots) await expect(getComputedStyle(dot, '::after').animationName).toBe('none');
  },
});

/** The lines that take the place of colours where the system chooses the palette. */
export const ForcedColours = meta.story({
  render: (_, context) => <WithMedia condition="forced-colors: active">{renderBoth(_, context)}</WithMedia>,
  async play({ canvas }) {
    const [phase] = canvas.getAllByText('Live');
    await expect(phase && getComputedStyle(phase).borderTopStyle).toBe('solid');
  },
});

/** Every text twice as long, on the narrowest page. */
export const LongLabels = meta.story({
  args: { scenario: 'device-lost' },
  render: (_, context) => (
    <StringsProvider strings={longStrings}>
      <Framed width={320}>{renderBoth(_, context)}</Framed>
    </StringsProvider>
  ),
  play: fits,
});
