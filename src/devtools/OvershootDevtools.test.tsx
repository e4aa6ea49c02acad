import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { Profiler, type ReactNode } from 'react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { OvershootProvider } from '../hooks/OvershootProvider.js';
import { useOvershootStream } from '../hooks/useOvershootStream.js';
import { useWatch } from '../hooks/useWatch.js';
import { createTestSession } from '../testing/session/createTestSession.js';
import type { TestSession } from '../testing/session/TestSession.js';
import { OvershootDevtools, type OvershootDevtoolsProps, type SupportBundle } from './index.js';
import { englishStrings } from './strings/englishStrings.js';
import type { DevtoolsStrings } from './strings/DevtoolsStrings.js';

// Loaded by the first test that shows it, it might take longer than that one waits.
beforeAll(() => import('./panel/Devtools.js'));
afterEach(() => vi.restoreAllMocks());

function UsesStream({ t }: { t: TestSession }): ReactNode {
  useOvershootStream({ session: t.session });
  return null;
}

function Watches({ t }: { t: TestSession }): ReactNode {
  const stream = useOvershootStream({ session: t.session });
  useWatch(stream, { prompt: 'What is there?', enabled: true, intervalMs: 1000 });
  return null;
}

interface Shown {
  t: TestSession;
  devtools?: OvershootDevtoolsProps | null;
  children?: ReactNode;
  onRender?: () => void;
}

const App = ({ t, devtools = {}, children, onRender = () => undefined }: Shown) => (
  <OvershootProvider client={t.client} platform={t.platform}>
    {children ?? <UsesStream t={t} />}
    <Profiler id="devtools" onRender={onRender}>
      {devtools && <OvershootDevtools {...devtools} />}
    </Profiler>
  </OvershootProvider>
);

const advance = (t: TestSession, ms: number): Promise<void> => act(() => t.advance(ms));
/** For what is loaded lazily, on a machine that has other things to do. */
const PATIENCE = { timeout: 10_000 };

const panel = (): Promise<HTMLElement> =>
  screen.findByRole('region', { name: 'Overshoot devtools' }, PATIENCE);
const view = (): HTMLElement => screen.getByRole('tabpanel');
const show = (tab: string): void => void fireEvent.click(screen.getByRole('tab', { name: tab }));

it('finds the sessions of hooks below the provider, and shows the one that is chosen', async () => {
  const [live, failed] = [await createTestSession('live'), await createTestSession('failed-no-capacity')];
  render(
    <App t={live} devtools={{ defaultOpen: true }}>
      <UsesStream t={live} />
      <UsesStream t={failed} />
    </App>,
  );
  await panel();
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'Session 1',
    'Session 2',
  ]);
  expect(within(view()).getByText('stream-1')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('Session'), { target: { value: '1' } });
  expect(within(view()).getByText(/^no-capacity 503/)).toBeInTheDocument();
});

it('keeps a session that nobody shows any more while its stream lives', async () => {
  const t = await createTestSession('live', { onUnmount: 'keep' });
  const { rerender } = render(<App t={t} devtools={{ defaultOpen: true }} />);
  await panel();
  rerender(
    <App t={t} devtools={{ defaultOpen: true }}>
      <p />
    </App>,
  );
  expect(within(view()).getByText('stream-1')).toBeInTheDocument();
  await act(async () => void (await t.session.stop()));
  rerender(
    <App t={t} devtools={{ defaultOpen: true }}>
      <p />
    </App>,
  );
  expect(screen.getByText(/^No session below this provider yet/)).toBeInTheDocument();
});

it('follows phases, the lease and reconnects with their reasons', async () => {
  const t = await createTestSession('live');
  render(<App t={t} devtools={{ defaultOpen: true }} />);
  await panel();
  show('Timeline');
  expect(within(view()).getAllByText('created')).toHaveLength(1);
  await advance(t, 130_000);
  expect(within(view()).getAllByText('renewed').length).toBeGreaterThan(0);
  await act(async () => void (await t.session.stop()));
  expect(within(view()).getAllByRole('img', { name: /^ended, after/ })).toHaveLength(2);
  show('Lease');
  expect(within(view()).getByRole('img', { name: /^Seconds left of the lease/ })).toBeInTheDocument();
});

it('notes requests while it is closed, with status, duration and name', async () => {
  const t = await createTestSession('live', { service: { latencyMs: 40 } });
  render(<App t={t} />);
  await screen.findByRole('button', { name: 'Overshoot devtools' }, PATIENCE);
  t.service.fault('status', { type: 'fail', code: 'server-error', status: 500 });
  t.service.fault('keepalive', { type: 'fail', code: 'network' });
  await advance(t, 130_000);
  fireEvent.click(screen.getByRole('button', { name: 'Overshoot devtools' }));
  show('Requests');
  const rows = within(view()).getAllByRole('row');
  const texts = rows.map(({ textContent }) => textContent ?? '');
  expect(texts.some((text) => /status500\d+ msrequest-\d+$/.test(text))).toBe(true);
  expect(texts.some((text) => /keepalivenetwork\d+ ms–$/.test(text))).toBe(true);
  expect(texts.some((text) => /status20040 msrequest-\d+$/.test(text))).toBe(true);
});

it('finds a watch, and shows its ticks and what they cost', async () => {
  const t = await createTestSession('live');
  render(
    <App t={t} devtools={{ defaultOpen: true }}>
      <Watches t={t} />
    </App>,
  );
  await panel();
  t.service.answer({ text: 'A door.', delayMs: 300 });
  await advance(t, 5000);
  show('Watch');
  expect(within(view()).getByText('running')).toBeInTheDocument();
  expect(within(view()).getAllByText('300 ms').length).toBeGreaterThan(1);
  expect(within(view()).queryByText('A door.')).toBeNull();
  show('Cost');
  expect(await within(view()).findByText(/^\$0\.0/)).toBeInTheDocument();
});

it('renders for nothing and ticks for nothing while it is closed', async () => {
  const [alone, watched] = [await createTestSession('live'), await createTestSession('live')];
  render(<App t={alone} devtools={null} />);
  const onRender = vi.fn();
  render(<App t={watched} onRender={onRender} />);
  await screen.findByRole('button', { name: 'Overshoot devtools' }, PATIENCE);
  onRender.mockClear();
  await advance(alone, 60_000);
  await advance(watched, 60_000);
  expect(onRender).not.toHaveBeenCalled();
  expect(watched.clock.pending()).toBe(alone.clock.pending());
  expect(watched.service.calls).toHaveLength(alone.service.calls.length);
  // Open, it does: otherwise this would prove nothing.
  fireEvent.click(screen.getByRole('button', { name: 'Overshoot devtools' }));
  onRender.mockClear();
  await advance(watched, 5000);
  expect(onRender).toHaveBeenCalled();
});

/** The same session, with the subscriptions to each of its stores counted. */
function counted(t: TestSession): { t: TestSession; open: () => number } {
  let open = 0;
  const count =
    (subscribe: (callback: () => void) => () => void) =>
    (callback: () => void): (() => void) => {
      open += 1;
      const stop = subscribe(callback);
      return () => {
        open -= 1;
        stop();
      };
    };
  const { session, client } = t;
  const of = <S extends { subscribe: (callback: () => void) => () => void }>(store: S): S => ({
    ...store,
    subscribe: count(store.subscribe),
  });
  const onCall = client.onCall;
  return {
    open: () => open,
    t: {
      ...t,
      client: {
        ...client,
        onCall: (callback) => count((tell) => onCall?.(tell) ?? tell)(callback as never),
      },
      session: {
        ...session,
        subscribe: count(session.subscribe),
        onEvent: (callback) => count((tell) => session.onEvent(tell))(callback as never),
        status: of(session.status),
        leaseInfo: of(session.leaseInfo),
        countdown: of(session.countdown),
        frameAge: of(session.frameAge),
        publishStats: of(session.publishStats),
      },
    },
  };
}

it('leaves no subscription behind, closed or unmounted', async () => {
  const { t, open } = counted(await createTestSession('live'));
  const { rerender } = render(<App t={t} devtools={null} />);
  const without = open();
  rerender(<App t={t} devtools={{ defaultOpen: true }} />);
  await panel();
  for (const tab of Object.values(englishStrings.tabs)) show(tab);
  expect(open()).toBeGreaterThan(without + 2);
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  // Requests are noted.
  expect(open()).toBe(without + 1);
  fireEvent.click(screen.getByRole('button', { name: 'Overshoot devtools' }));
  rerender(<App t={t} devtools={null} />);
  expect(open()).toBe(without);
});

it('opens, moves and closes by keyboard, and the focus knows where to go', async () => {
  const t = await createTestSession('live');
  render(<App t={t} />);
  const button = await screen.findByRole('button', { name: 'Overshoot devtools' }, PATIENCE);
  expect(button).not.toHaveFocus();
  fireEvent.click(button);
  expect(await panel()).toHaveFocus();
  const first = screen.getByRole('tab', { name: 'Overview' });
  fireEvent.keyDown(first, { key: 'ArrowLeft' });
  expect(screen.getByRole('tab', { name: 'Cost' })).toHaveFocus();
  expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Cost');
  fireEvent.keyDown(view(), { key: 'Escape' });
  expect(screen.getByRole('button', { name: 'Overshoot devtools' })).toHaveFocus();
});

it('saves a support bundle, and says so', async () => {
  const t = await createTestSession('live');
  const blobs: Blob[] = [];
  const names: string[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
      revokeObjectURL: vi.fn(),
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  render(<App t={t} devtools={{ defaultOpen: true }} />);
  await panel();
  fireEvent.click(screen.getByRole('button', { name: 'Download support bundle' }));
  await waitFor(() =>
    expect(screen.getByRole('status')).toHaveTextContent('The support bundle was downloaded.'),
  );
  vi.unstubAllGlobals();
  const bundle = JSON.parse((await blobs[0]?.text()) ?? '') as SupportBundle;
  expect(bundle.versions.react).toMatch(/^\d+\./);
  expect(bundle).toMatchObject({
    versions: { livekitClient: '2.23.0', query: '5.108.0' },
    sessions: [{ phase: 'live', id: 'stream-1' }],
  });
  expect(names[0]).toMatch(/^react-live-vision-.*\.json$/);
});

const marked = <T,>(value: T): T => {
  if (typeof value === 'string') return `«${value}»` as T;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]: [string, unknown]) => [key, marked(inner)]),
  ) as T;
};
const pseudo: DevtoolsStrings = { ...marked(englishStrings), locale: 'en' };

it.each(['live', 'lease-at-risk', 'failed-no-capacity', 'idle'] as const)(
  'has no word from outside the dictionary in "%s", names out of the code aside',
  async (scenario) => {
    const t = await createTestSession(scenario);
    const { container } = render(
      <App t={t} devtools={{ defaultOpen: true, strings: pseudo }}>
        <Watches t={t} />
      </App>,
    );
    await screen.findByRole('region', {}, PATIENCE);
    await advance(t, 3000);
    let looked = 0;
    for (const tab of screen.getAllByRole('tab')) {
      fireEvent.click(tab);
      for (const text of wordsOf(container)) {
        looked += 1;
        expect(text).toMatch(/^«.*»$/);
      }
    }
    expect(looked).toBeGreaterThan(60);
  },
);

/** What a person reads or hears, without code, style and times of day. */
function wordsOf(container: HTMLElement): string[] {
  const copy = container.cloneNode(true) as HTMLElement;
  for (const code of copy.querySelectorAll('code, style')) code.remove();
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '');
  for (const named of copy.querySelectorAll('[aria-label], [title]'))
    for (const name of ['aria-label', 'title']) words.push(named.getAttribute(name) ?? '');
  return words.filter((text) => /\p{L}/u.test(text) && !/^\d+:\d+:\d+ [AP]M( –.*)?$/u.test(text.trim()));
}
