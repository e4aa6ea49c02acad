import { OvershootProvider, useOvershootStream, useWatch } from 'react-live-vision';
import { OvershootDevtools } from 'react-live-vision/devtools';
import type { TestSession } from 'react-live-vision/testing';
import { expect, type queries, within } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { loadSession, type ScenarioArgs, stopSession, testSessionOf } from '../support/testSession.js';

/** An app that watches its stream; the panel finds the watch by itself. */
function Watches({ t }: { t: TestSession }) {
  const stream = useOvershootStream({ session: t.session });
  const watch = useWatch(stream, { prompt: 'Is the door open?', enabled: true, intervalMs: 1000 });
  return <p>{watch.latest?.text}</p>;
}

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'Devtools/Watching',
  args: { scenario: 'live' },
  parameters: { docs: { story: { inline: false, height: '34rem' } } },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: (_, context) => {
    const t = testSessionOf(context);
    return (
      <OvershootProvider client={t.client} platform={t.platform}>
        <main style={{ minBlockSize: '32rem', fontFamily: 'system-ui, sans-serif' }}>
          <Watches t={t} />
        </main>
        <OvershootDevtools defaultOpen />
      </OvershootProvider>
    );
  },
});

type Canvas = ReturnType<typeof within<typeof queries>>;

/** Twenty seconds of answers, some slower than others, and one question that fails. */
async function watched(canvas: Canvas, t: TestSession, tab: string): Promise<Canvas> {
  // Loaded when it is shown first.
  await canvas.findByRole('region', { name: 'Overshoot devtools' }, { timeout: 15_000 });
  t.service.answer(
    { text: 'Open.', delayMs: 300 },
    { text: 'Closed.', delayMs: 650 },
    { text: 'Open.', delayMs: 420 },
  );
  await t.advance(12_000);
  t.service.fault('chat', { type: 'fail', code: 'server-error', status: 500 });
  await t.advance(8000);
  canvas.getByRole('tab', { name: tab }).click();
  return within(await canvas.findByRole('tabpanel', { name: tab }));
}

export const Ticks = meta.story({
  async play({ canvas, ...context }) {
    const view = await watched(canvas, testSessionOf(context), 'Watch');
    await expect(await view.findByRole('img', { name: /^Latency of the last \d+ answers/ })).toBeVisible();
    await expect(view.getByText('running')).toBeVisible();
  },
});

export const Cost = meta.story({
  async play({ canvas, ...context }) {
    const t = testSessionOf(context);
    const view = await watched(canvas, t, 'Cost');
    await t.advance(0);
    await expect(await view.findByText(/^\$0\.0/)).toBeVisible();
    await expect(view.getByRole('img', { name: /^Tokens of the last/ })).toBeVisible();
  },
});
