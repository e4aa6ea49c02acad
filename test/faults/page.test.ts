import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { expectNothingLeft, FAILED_REQUEST } from '../e2e/support/rig.js';
import { held } from '../e2e/support/instrument.js';
import { press, shown, startTabRig, type TabRig, type TabStage, untilShown } from '../e2e/support/tabRig.js';
import { freezeTab } from '../support/tab/freezeTab.js';
import { hideTab } from '../support/tab/hideTab.js';
import { moveWallClock } from '../support/tab/wallClock.js';
import type { StreamStory } from '../support/history/StreamStory.js';
import { until } from '../support/until.js';

declare global {
  interface Window {
    phases?: string[];
    restored?: boolean;
    tokens?: NotedTokens;
  }
}

interface NotedTokens {
  /** Answers that grant one. */
  granted: string[];
  /** Those that a room was joined with. */
  used: string[];
}

const TTL_SECONDS = 6;
/** Longer than any test, so that no beat comes by itself. */
const LONG_TTL_SECONDS = 120;
const HOUR_MS = 3_600_000;
/** A hidden tab's timers are up to a second late: two failures and their retries need more room than six seconds. */
const TTL_OF_TWO_FAILURES_SECONDS = 12;
/** A heartbeat leaves a tenth of a short lease unused. */
const longestGapMs = (ttlSeconds: number): number => ttlSeconds * 900;

let rig: TabRig;
beforeAll(async () => {
  // A hidden tab that is not exempt loses a lease of 6 s: it is woken once a minute.
  rig = await startTabRig({ ttlSeconds: TTL_SECONDS, idleAfterSeconds: 3 });
});
afterEach(() => rig.emulator.clearFaults());
afterAll(() => rig.close());

async function open(): Promise<TabStage> {
  const stage = await rig.openLive({ source: 'camera' });
  onTestFinished(() => stage.page.close());
  return stage;
}

/** Chromium tells so on each socket that it closes when it freezes or caches a page. */
const CLOSED_SOCKET = /WebSocket connection .* Page entered Back-Forward Cache/;
const excused = [...FAILED_REQUEST, CLOSED_SOCKET];

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function story(stage: TabStage): Promise<StreamStory> {
  const [stream] = (await rig.seen(stage)).streams;
  if (!stream) throw new Error('The page has made no stream.');
  return stream;
}

const beats = async (stage: TabStage) =>
  (await story(stage)).requests.filter(({ route }) => route === 'keepalive');

async function untilRenewed(stage: TabStage, timeoutMs = TTL_SECONDS * 1000): Promise<void> {
  const before = (await story(stage)).renewedAtMs.length;
  await until(async () => (await story(stage)).renewedAtMs.length > before, {
    what: 'the next renewal',
    timeoutMs,
  });
}

/** I3: no two renewals lie so far apart that the lease came into danger. */
async function expectBeatsOnTime(stage: TabStage, ttlSeconds = TTL_SECONDS): Promise<void> {
  const { createdAtMs, renewedAtMs } = await story(stage);
  const gaps = renewedAtMs.map((at, i) => at - (renewedAtMs[i - 1] ?? createdAtMs));
  expect(Math.max(...gaps)).toBeLessThan(longestGapMs(ttlSeconds));
}

/** The same stream, and new frames are counted. */
async function expectStillLive(stage: TabStage, id: string): Promise<void> {
  await untilShown(stage, { phase: 'live', lease: 'ok', id, generation: 1 });
  const before = await rig.newestFrame(id);
  await until(async () => (await rig.newestFrame(id)) > before, { what: 'another frame', timeoutMs: 5000 });
}

async function stopClean(stage: TabStage): Promise<void> {
  await press(stage, 'stop');
  await untilShown(stage, { phase: 'ended', outcome: 'stopped' });
  await expectNothingLeft(rig, stage, { excused });
}

describe('hidden', () => {
  test('row 23: hidden for four leases while publishing, the beats go on', async () => {
    const stage = await open();
    const { id } = await shown(stage);
    const show = await hideTab(stage.page);
    const renewals = (await story(stage)).renewedAtMs.length;
    await pause(TTL_SECONDS * 4000);
    expect((await story(stage)).renewedAtMs.length - renewals).toBeGreaterThanOrEqual(8);
    await expectBeatsOnTime(stage);
    await expectStillLive(stage, id);
    await show();
    await expectStillLive(stage, id);
    await stopClean(stage);
  });

  test('row 25: a keepalive that fails while hidden is tried again while hidden', async () => {
    const stage = await open();
    const { id } = await shown(stage);
    const ttlSeconds = TTL_OF_TWO_FAILURES_SECONDS;
    await lengthenLease(stage, id, ttlSeconds);
    await hideTab(stage.page);
    await rig.emulator.addFault({ route: 'keepalive', status: 500, count: 2 });
    const failures = async (): Promise<number> =>
      (await beats(stage)).filter(({ status }) => status === 500).length;
    await until(async () => (await failures()) === 2, {
      what: 'both failures',
      timeoutMs: longestGapMs(ttlSeconds),
    });
    await untilRenewed(stage, ttlSeconds * 1000);
    expect(await stage.page.evaluate(() => document.visibilityState)).toBe('hidden');
    await expectBeatsOnTime(stage, ttlSeconds);
    await expectStillLive(stage, id);
    await stopClean(stage);
  });
});

test('row 31: a person who stays at the question whether to leave is still live', async () => {
  const stage = await open();
  const { id } = await shown(stage);
  await stage.page.evaluate(() => window.addEventListener('beforeunload', (event) => event.preventDefault()));
  // Browsers do not ask for pages that nobody has touched.
  await stage.page.mouse.click(1, 1);
  const asked = new Promise<string>((resolve) =>
    stage.page.once('dialog', (dialog) => void dialog.dismiss().then(() => resolve(dialog.type()))),
  );
  await stage.page.goto('about:blank').catch(() => undefined);
  expect(await asked).toBe('beforeunload');
  await untilRenewed(stage);
  await expectStillLive(stage, id);
  expect((await rig.seen(stage)).deletes).toBe(0);
  expect((await held(stage.page)).liveTracks).toBe(1);
  await stopClean(stage);
});

/** Renewals from now on grant so much; as a rule, so that no beat comes by itself while a test runs. */
async function lengthenLease(stage: TabStage, id: string, ttlSeconds = LONG_TTL_SECONDS): Promise<void> {
  await rig.emulator.afflict(id, 'lease', { ttlSeconds });
  // By its length, because the first long one may have been granted before anybody has counted.
  const isLong = async (): Promise<boolean> => {
    const grant = (await story(stage)).grants.at(-1);
    return (
      grant !== undefined && grant.expiresAtMs - grant.atMs > (ttlSeconds * 1000 + TTL_SECONDS * 1000) / 2
    );
  };
  await until(isLong, { what: `a lease of ${ttlSeconds} s`, timeoutMs: TTL_SECONDS * 1000 });
}

/** Notes each phase that the page shows from its next waking on. Call it before the page is put to sleep. */
async function notePhases({ page }: TabStage): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const noted: string[] = (window.phases = []);
    const note = (): void => {
      const stage = document.querySelector<HTMLElement>('[data-testid="stage"]');
      const { phase = '' } = stage?.dataset ?? {};
      if (noted.at(-1) !== phase) noted.push(phase);
    };
    const observe = (): void => {
      note();
      new MutationObserver(note).observe(document.body, { subtree: true, attributes: true });
    };
    // A task of its own: by then the page shows what it was told on waking.
    document.addEventListener('resume', () => setTimeout(observe, 0), { once: true });
  });
  return () => page.evaluate(() => window.phases ?? []);
}

/** The service has ended the stream while the page slept: it never claimed to be live again, and nothing is on. */
async function expectExpired(stage: TabStage, phases: () => Promise<string[]>): Promise<void> {
  await untilShown(stage, { phase: 'ended', outcome: 'expired', generation: 1 });
  const noted = await phases();
  expect(noted.at(-1)).toBe('ended');
  expect(noted).not.toContain('live');
  await expectNothingLeft(rig, stage, { mayExpire: true, excused });
}

const untilExpired = (stage: TabStage): Promise<unknown> =>
  until(async () => (await story(stage)).end?.reason === 'expired', {
    what: 'the end of the lease',
    timeoutMs: (TTL_SECONDS + 4) * 1000,
  });

describe('frozen', () => {
  test('row 26: for less than the lease: on resume a beat at once, and everything as it was', async () => {
    const stage = await open();
    const { id } = await shown(stage);
    await lengthenLease(stage, id);
    const show = await hideTab(stage.page);
    const phases = await notePhases(stage);
    const thaw = await freezeTab(stage.page);
    const known = (await story(stage)).requests.length;
    await pause(3000);
    expect((await story(stage)).requests.length).toBe(known);
    await thaw();
    const thawedAtMs = Date.now();
    const next = async (route: string) =>
      (await story(stage)).requests.slice(known).find((request) => request.route === route);
    const beat = await until(() => next('keepalive'), { what: 'the beat on resume', timeoutMs: 3000 });
    const poll = await until(() => next('status'), { what: 'the poll on resume', timeoutMs: 3000 });
    expect(beat.startedAtMs - thawedAtMs).toBeLessThan(1000);
    expect(poll.startedAtMs - thawedAtMs).toBeLessThan(1000);
    await expectStillLive(stage, id);
    const polls = (await story(stage)).requests.slice(known).filter(({ route }) => route === 'status');
    expect(polls).toHaveLength(1);
    await show();
    await expectStillLive(stage, id);
    expect(await phases()).toEqual(['reconnecting', 'live']);
    expect((await held(stage.page)).liveTracks).toBe(1);
    await stopClean(stage);
  });

  test('row 27: for longer than the lease: the service is asked before the page claims to be live', async () => {
    const stage = await open();
    await hideTab(stage.page);
    const phases = await notePhases(stage);
    const thaw = await freezeTab(stage.page);
    await untilExpired(stage);
    await thaw();
    await expectExpired(stage, phases);
  });
});

describe('row 28: the wall clock goes on without the monotonic one', () => {
  test('awake, and the lease lives: asked at once, and everything goes on', async () => {
    const stage = await open();
    const { id } = await shown(stage);
    await lengthenLease(stage, id);
    const before = (await beats(stage)).length;
    await moveWallClock(stage.page, HOUR_MS);
    // Noticed at the next timer, at the latest that of the poll.
    await until(async () => (await beats(stage)).length > before, { what: 'the beat', timeoutMs: 6000 });
    await expectStillLive(stage, id);
    await stopClean(stage);
  });

  test('asleep, and the lease is over though hardly any monotonic time has passed', async () => {
    const stage = await open();
    const { id } = await shown(stage);
    await lengthenLease(stage, id);
    await hideTab(stage.page);
    const phases = await notePhases(stage);
    const thaw = await freezeTab(stage.page);
    await moveWallClock(stage.page, HOUR_MS);
    await rig.emulator.afflict(id, 'expire');
    await thaw();
    await expectExpired(stage, phases);
  });
});

describe('row 32: back out of the back/forward cache', () => {
  /** Goes to another page; what comes back goes back, and fails where the browser has loaded the page anew. */
  async function leave({ page }: TabStage): Promise<() => Promise<void>> {
    await page.evaluate(() =>
      window.addEventListener('pageshow', ({ persisted }) => (window.restored = persisted)),
    );
    await page.goto(`${rig.emulator.url}/`);
    return async () => {
      await page.goBack();
      expect(await page.evaluate(() => window.restored)).toBe(true);
    };
  }

  /** Notes the tokens that the service grants and those that rooms are joined with. */
  async function noteTokens({ page }: TabStage): Promise<() => Promise<boolean>> {
    await page.evaluate(() => {
      const noted: NotedTokens = (window.tokens = { granted: [], used: [] });
      const { WebSocket: Socket } = window;
      const ask = window.fetch.bind(window);
      window.fetch = async (...request) => {
        const answer = await ask(...request);
        if (answer.url.endsWith('/keepalive')) noted.granted.push(await answer.clone().text());
        return answer;
      };
      window.WebSocket = class extends Socket {
        constructor(url: string | URL, protocols?: string | string[]) {
          super(url, protocols);
          noted.used.push(new URL(url).searchParams.get('access_token') ?? '');
        }
      };
    });
    return () =>
      page.evaluate(() => {
        const { granted = [], used = [] } = window.tokens ?? {};
        return used.length > 0 && used.every((token) => granted.at(-1)?.includes(`"${token}"`));
      });
  }

  test('the lease lives: asked first, then the same stream is published again with the newest token', async () => {
    const stage = await open();
    const { id } = await shown(stage);
    await lengthenLease(stage, id);
    const phases = await notePhases(stage);
    const isNewest = await noteTokens(stage);
    const back = await leave(stage);
    const left = async (): Promise<number> =>
      (await rig.seen(stage)).events.filter(({ type }) => type === 'participant-left').length;
    await until(async () => (await left()) === 1, { what: 'the publisher to leave its room' });
    const renewals = (await story(stage)).renewedAtMs.length;
    await back();
    await expectStillLive(stage, id);
    expect(await phases()).toEqual(['reconnecting', 'live']);
    expect((await story(stage)).renewedAtMs.length).toBe(renewals + 1);
    expect(await isNewest()).toBe(true);
    expect((await rig.seen(stage)).deletes).toBe(0);
    await stopClean(stage);
  });

  test('the lease is over: ended, and nothing is on', async () => {
    const stage = await open();
    const phases = await notePhases(stage);
    const back = await leave(stage);
    await untilExpired(stage);
    await back();
    await expectExpired(stage, phases);
  });
});
