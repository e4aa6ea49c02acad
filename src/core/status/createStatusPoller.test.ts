import { describe, expect, it } from 'vitest';
import { createFakePage } from '../../testing/page/FakePage.js';
import { createHeldClock, createTestSession } from '../../testing/index.js';
import type { StreamStatusRecord } from '../client/records.js';
import { OvershootError } from '../errors/index.js';
import { createStore } from '../store/createStore.js';
import { noStatus, type StatusSnapshot } from './StatusSnapshot.js';
import { createStatusPoller } from './createStatusPoller.js';
import { frameAgeSeconds } from './frameAge.js';

async function sampleRecord(): Promise<StreamStatusRecord> {
  const t = await createTestSession('live');
  return t.service.peek('stream-1');
}

async function rig() {
  const record = await sampleRecord();
  const clock = createHeldClock();
  const page = createFakePage();
  const asked: number[] = [];
  const gone: number[] = [];
  let answer: () => Promise<StreamStatusRecord> = async () => record;
  const store = createStore<StatusSnapshot>(noStatus);
  const poller = createStatusPoller({
    clock,
    store,
    page,
    random: () => 0.5,
    fetch: () => {
      asked.push(clock.mono());
      return answer();
    },
    isDegraded: () => false,
    onRecord: () => undefined,
    onFailure: ({ code }) => void (code === 'stream-not-found' && gone.push(clock.mono())),
  });
  return {
    clock,
    page,
    store,
    poller,
    asked,
    gone,
    record,
    answerWith: (next: typeof answer) => (answer = next),
  };
}

describe('the poller', () => {
  it('asks quickly at first, then every five seconds', async () => {
    const { clock, poller, asked } = await rig();
    poller.begin();
    await clock.advance(20_000);
    expect(asked).toEqual([500, 1500, 2500, 3500, 4500, 5500, 10_500, 15_500]);
  });

  it('never has two questions on the way', async () => {
    const { clock, poller, asked, answerWith } = await rig();
    answerWith(() => new Promise(() => undefined));
    poller.begin();
    await clock.advance(600);
    poller.pollNow();
    poller.pollNow();
    await clock.advance(60_000);
    expect(asked).toEqual([500]);
  });

  it('that is told to ask again and again asks three times in a second at most', async () => {
    const { clock, poller, asked } = await rig();
    poller.begin();
    for (let ms = 0; ms < 3000; ms += 50) {
      poller.pollNow();
      await clock.advance(50);
    }
    const inTheSecondAfter = (at: number): number => asked.filter((t) => t >= at && t < at + 1000).length;
    expect(Math.max(...asked.map(inTheSecondAfter))).toBe(3);
  });

  it.each([
    ['active', true],
    ['ended', false],
  ] as const)('that is stopped leaves a status "%s" behind, out of date: %s', async (state, isStale) => {
    const { clock, poller, answerWith, record, store } = await rig();
    answerWith(() => Promise.resolve({ ...record, state }));
    poller.begin();
    await clock.advance(500);
    poller.stop();
    expect(store.getSnapshot()).toMatchObject({ data: { state }, isStale });
  });

  it('keeps what it has when polls fail, backs off, and recovers', async () => {
    const { clock, poller, asked, answerWith, record, store } = await rig();
    poller.begin();
    await clock.advance(500);
    answerWith(() => Promise.reject(new OvershootError('server-error', { stage: 'status' })));
    await clock.advance(15_000);
    expect(asked).toEqual([500, 1500, 3500, 7500, 15_500]);
    expect(store.getSnapshot()).toMatchObject({
      data: record,
      isStale: true,
      error: { code: 'server-error' },
    });
    answerWith(async () => record);
    await clock.advance(16_000);
    expect(store.getSnapshot()).toMatchObject({ isStale: false, error: null });
  });

  it('calls what is no OvershootError a network error', async () => {
    const { clock, poller, answerWith, store } = await rig();
    answerWith(() => Promise.reject(new Error('odd')));
    poller.begin();
    await clock.advance(500);
    expect(store.getSnapshot().error).toMatchObject({ code: 'network', stage: 'status' });
  });

  it('tells of a stream that is gone', async () => {
    const { clock, poller, gone, answerWith } = await rig();
    answerWith(() => Promise.reject(new OvershootError('stream-not-found', { stage: 'status' })));
    poller.begin();
    await clock.advance(500);
    expect(gone).toEqual([500]);
  });

  it('rests while hidden and asks at once when shown', async () => {
    const { clock, page, poller, asked } = await rig();
    poller.begin();
    page.hide();
    await clock.advance(60_000);
    expect(asked).toEqual([]);
    expect(clock.pending()).toBe(0);
    page.show();
    await clock.flush();
    expect(asked).toEqual([60_000]);
  });

  it('ignores what arrives after stop, and for the stream before', async () => {
    const { clock, page, poller, answerWith, record, store } = await rig();
    let late: (record: StreamStatusRecord) => void = () => undefined;
    answerWith(() => new Promise((resolve) => (late = resolve)));
    poller.begin();
    await clock.advance(500);
    poller.stop();
    poller.begin();
    late(record);
    await clock.flush();
    expect(store.getSnapshot().data).toBeNull();
    poller.stop();
    page.hide();
    page.show();
    expect(clock.pending()).toBe(0);
  });
});

describe('frameAgeSeconds', () => {
  it('is null before an answer and before the first frame', async () => {
    const record = await sampleRecord();
    const none = { data: null, error: null, updatedAt: null, isStale: false };
    expect(frameAgeSeconds(none, 0)).toBeNull();
    expect(
      frameAgeSeconds({ ...none, updatedAt: 0, data: { ...record, lastFrameAtMs: null } }, 0),
    ).toBeNull();
  });

  it('is as old as it was at the service, and grows only when an answer is overdue', async () => {
    const record = await sampleRecord();
    const data = { ...record, firstFrameAtMs: 1_000_000, streamTimeMs: 20_000, lastFrameAtMs: 1_016_500 };
    const snapshot = { data, error: null, updatedAt: 500, isStale: false };
    expect(frameAgeSeconds(snapshot, 500)).toBe(3);
    expect(frameAgeSeconds(snapshot, 6500)).toBe(3);
    expect(frameAgeSeconds(snapshot, 7000)).toBe(10);
    expect(frameAgeSeconds(snapshot, 0)).toBe(3);
  });

  it('is never negative, whatever the service says', async () => {
    const record = await sampleRecord();
    const data = { ...record, firstFrameAtMs: 1000, streamTimeMs: 0, lastFrameAtMs: 99_000 };
    expect(frameAgeSeconds({ data, error: null, updatedAt: 0, isStale: false }, 0)).toBe(0);
    const bare = { ...data, firstFrameAtMs: null, streamTimeMs: null };
    expect(frameAgeSeconds({ data: bare, error: null, updatedAt: 0, isStale: false }, 0)).toBe(0);
  });
});
