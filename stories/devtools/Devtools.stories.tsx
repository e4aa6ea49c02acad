import { OvershootProvider, useOvershootStream } from 'react-live-vision';
import { OvershootDevtools, type OvershootDevtoolsProps } from 'react-live-vision/devtools';
import type { TestSession } from 'react-live-vision/testing';
import { expect, waitFor, type queries, within } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { germanDevtools } from '../support/germanDevtools.js';
import { loadSession, type ScenarioArgs, stopSession, testSessionOf } from '../support/testSession.js';

interface Args extends ScenarioArgs, Pick<OvershootDevtoolsProps, 'defaultOpen' | 'strings'> {
  /** Whether a component uses the session; the panel finds those that are used. */
  isUsed?: boolean;
}

function UsesStream({ t }: { t: TestSession }) {
  const stream = useOvershootStream({ session: t.session });
  return <p>An app, whose stream is in the phase “{stream.phase}”.</p>;
}

const meta = preview.type<{ args: Args }>().meta({
  title: 'Devtools',
  args: { scenario: 'live', defaultOpen: true, isUsed: true },
  parameters: {
    // It is docked to its page, so each story on the page of docs has one of its own.
    docs: { story: { inline: false, height: '34rem' } },
  },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: ({ isUsed, defaultOpen, strings }, context) => {
    const t = testSessionOf(context);
    return (
      <OvershootProvider client={t.client} platform={t.platform}>
        <main style={{ minBlockSize: '32rem', fontFamily: 'system-ui, sans-serif' }}>
          {isUsed && <UsesStream t={t} />}
        </main>
        <OvershootDevtools
          {...(defaultOpen === undefined ? {} : { defaultOpen })}
          {...(strings ? { strings } : {})}
        />
      </OvershootProvider>
    );
  },
});

type Canvas = ReturnType<typeof within<typeof queries>>;

/** The panel is a module of its own, and loaded when it is shown first. */
const PATIENCE = { timeout: 15_000 };

const panelIn = (canvas: Canvas): Promise<HTMLElement> =>
  canvas.findByRole('region', { name: 'Overshoot devtools' }, PATIENCE);

async function show(canvas: Canvas, tab: string): Promise<HTMLElement> {
  await panelIn(canvas);
  canvas.getByRole('tab', { name: tab }).click();
  return canvas.findByRole('tabpanel', { name: tab });
}

/** From the button into the panel, through its views and out again, by keyboard only. */
export const Closed = meta.story({
  args: { defaultOpen: false },
  async play({ canvas, userEvent }) {
    const open = await canvas.findByRole('button', { name: 'Overshoot devtools' }, PATIENCE);
    await userEvent.tab();
    await expect(open).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const panel = await panelIn(canvas);
    await waitFor(() => expect(panel).toHaveFocus());
    const overview = canvas.getByRole('tab', { name: 'Overview' });
    for (let stops = 0; stops < 6 && document.activeElement !== overview; stops++) await userEvent.tab();
    await expect(overview).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('tab', { name: 'Timeline' })).toHaveFocus();
    await expect(canvas.getByRole('tab', { name: 'Timeline' })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{End}');
    await expect(canvas.getByRole('tab', { name: 'Cost' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('tab', { name: 'Overview' })).toHaveFocus();
    await userEvent.tab();
    await expect(canvas.getByRole('tabpanel')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Overshoot devtools' })).toHaveFocus());
    await expect(canvas.queryByRole('region')).toBeNull();
  },
});

/** No component uses a stream yet. */
export const Empty = meta.story({
  args: { isUsed: false },
  async play({ canvas }) {
    await panelIn(canvas);
    await expect(canvas.getByText(/^No session below this provider yet/)).toBeVisible();
  },
});

/** A minute of a stream that goes well. */
export const Live = meta.story({
  async play({ canvas, ...context }) {
    await panelIn(canvas);
    await testSessionOf(context).advance(60_000);
    await expect(await canvas.findByRole('img', { name: /Counted now: 15\. Stalls: 0\.$/ })).toBeVisible();
  },
});

/** Every region in time, and the events that can be picked out. */
export const Reconnecting = meta.story({
  args: { scenario: 'reconnecting' },
  async play({ canvas, userEvent }) {
    const view = within(await show(canvas, 'Timeline'));
    await expect(view.getAllByRole('img', { name: /^reconnecting, after \d+ changes$/ })).toHaveLength(2);
    const all = view.getAllByRole('row').length;
    await userEvent.selectOptions(view.getByLabelText('Show'), 'Reconnects');
    await expect(view.getAllByRole('row').length).toBeLessThan(all);
    await expect(view.getByText('room-lost')).toBeVisible();
  },
});

export const LeaseAtRisk = meta.story({
  args: { scenario: 'lease-at-risk' },
  async play({ canvas }) {
    const view = within(await show(canvas, 'Lease'));
    await expect(view.getByText('at-risk')).toBeVisible();
    await expect(view.getAllByText('renewal-failed').length).toBeGreaterThan(0);
    await expect(view.getByRole('img', { name: /^Seconds left of the lease/ })).toBeVisible();
  },
});

/** What is asked while the panel is on the page, with names of requests and what became of them. */
export const Requests = meta.story({
  async play({ canvas, ...context }) {
    const t = testSessionOf(context);
    await panelIn(canvas);
    t.service.fault('status', { type: 'fail', code: 'server-error', status: 500 });
    await t.advance(150_000);
    const view = within(await show(canvas, 'Requests'));
    await expect(view.getByText('500')).toBeInTheDocument();
    await expect(view.getByText('keepalive')).toBeInTheDocument();
  },
});

export const Failed = meta.story({
  args: { scenario: 'failed-no-capacity' },
  async play({ canvas }) {
    await panelIn(canvas);
    await expect(await canvas.findByText(/^no-capacity 503/)).toBeVisible();
  },
});

/** An hour: the log keeps its last 200 events, and the record its last 500 requests. */
export const LongSession = meta.story({
  args: { defaultOpen: false },
  async play({ canvas, userEvent, ...context }) {
    const open = await canvas.findByRole('button', { name: 'Overshoot devtools' }, PATIENCE);
    await testSessionOf(context).advance(3_600_000);
    await userEvent.click(open);
    const view = within(await show(canvas, 'Requests'));
    await expect(view.getByText(/older requests are not shown/)).toBeInTheDocument();
  },
});

export const Dark = meta.story({
  args: { scenario: 'reconnecting' },
  globals: { theme: 'dark' },
  async play({ canvas }) {
    await show(canvas, 'Timeline');
  },
});

export const InGerman = meta.story({
  args: { strings: germanDevtools },
  async play({ canvas }) {
    await expect(
      await canvas.findByRole('region', { name: 'Overshoot-Entwicklerwerkzeuge' }, PATIENCE),
    ).toBeVisible();
    canvas.getByRole('tab', { name: 'Verlauf' }).click();
    await expect(await canvas.findByText('Ereignisse, das neueste zuerst')).toBeVisible();
  },
});
