import { describe, expect, test } from 'vitest';
import { pollUntil } from '../testSupport/pollUntil.js';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';
import type { PulledSource } from './PulledSource.js';
import type { StartTranscoder, TranscoderEvents, TranscoderExit } from './Transcoder.js';

const source: PulledSource = { type: 'rtsp', url: 'rtsp://admin:hunter2@127.0.0.1/1' };
/** The header of a keyframe of 320 × 240. */
const KEYFRAME = new Uint8Array([0x10, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0xf0, 0]);
const DELTA = new Uint8Array([0x11, 0, 0, 0]);

interface Run {
  source: PulledSource;
  events: TranscoderEvents;
  stopped: boolean;
}

/** An emulator whose ffmpeg a test plays; `instantly` is what the next runs do at once. */
async function started(...instantly: (TranscoderExit | 'opens')[]) {
  const runs: Run[] = [];
  const startTranscoder: StartTranscoder = (wanted, events) => {
    const run: Run = { source: wanted, events, stopped: false };
    runs.push(run);
    const [first, ...rest] = instantly;
    instantly = rest;
    queueMicrotask(() => {
      if (first === 'opens') {
        events.frame(KEYFRAME);
      } else if (first) {
        events.exit(first);
      }
    });
    return {
      stop() {
        run.stopped = true;
      },
    };
  };
  const emulator = await startTestEmulator({ startTranscoder, allowPrivateSources: true });
  const create = () => emulator.api('POST', '/streams', { body: JSON.stringify({ source }) });
  const record = async (id: string) => (await emulator.api('GET', `/streams/${id}`)).json;
  const kinds = async () =>
    (await emulator.events()).map(({ type }) => type).filter((type) => type.startsWith('pull-'));
  return { ...emulator, runs, create, record, kinds };
}

const untilRuns = (runs: readonly Run[], count: number) =>
  pollUntil(() => Promise.resolve(runs.length === count ? true : undefined));

const idOf = (json: unknown): string => {
  if (typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string')
    return json.id;
  throw new Error('The answer has no id.');
};

describe('a source that is pulled', () => {
  test('makes a stream that nobody can publish into, and says when it last gave something', async () => {
    const { api, create, record, runs, clock, ingest, kinds } = await started('opens');
    const answer = await create();
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ source: { type: 'rtsp' }, publish: null, ttl_seconds: 300 });
    const id = idOf(answer.json);
    expect(await record(id)).toMatchObject({
      source: { type: 'rtsp' },
      last_frame_index: 0,
      last_pull: clock.now(),
    });
    const begunAt = clock.now();
    clock.advance(400);
    runs[0]?.events.frame(DELTA);
    expect(await record(id)).toMatchObject({ last_frame_index: 1, last_pull: begunAt });
    clock.advance(700);
    runs[0]?.events.frame(DELTA);
    expect(await record(id)).toMatchObject({ last_frame_index: 2, last_pull: clock.now() });
    expect((await api('POST', `/streams/${id}/keepalive`)).json).toMatchObject({ publish: null });
    expect((await api('POST', `/streams/${id}/viewer-token`)).status).toBe(200);
    expect(ingest.calls).toEqual([`open ${id}`, ...Array.from({ length: 3 }, () => `feed ${id}`)]);
    expect(await kinds()).toEqual(['pull-opened']);
  });

  test('is let go of with its stream, however that ends', async () => {
    const { api, create, runs, clock, kinds } = await started('opens', 'opens');
    const id = idOf((await create()).json);
    await api('DELETE', `/streams/${id}`);
    expect(runs[0]?.stopped).toBe(true);
    await create();
    clock.advance(301_000);
    expect(runs[1]?.stopped).toBe(true);
    expect(await kinds()).toEqual(['pull-opened', 'pull-stopped', 'pull-opened', 'pull-stopped']);
  });

  test('is tried for 15 s before it is refused, with the reason and without its address', async () => {
    const exit = { type: 'failed', words: 'Connection refused' } as const;
    const { create, runs, clock, events } = await started(...Array.from({ length: 30 }, () => exit));
    const answer = create();
    for (let tries = 1; tries < 15; tries += 1) {
      await untilRuns(runs, tries);
      clock.advance(1000);
    }
    expect(await answer).toMatchObject({
      status: 422,
      json: { detail: 'The source could not be opened: Connection refused' },
    });
    expect(runs).toHaveLength(15);
    const history = JSON.stringify(await events());
    expect(history).not.toContain('hunter2');
    expect(history).not.toContain('stream-created');
  });

  test('that gives nothing at all is refused in time', async () => {
    const { create, runs, clock } = await started();
    const answer = create();
    await untilRuns(runs, 1);
    clock.advance(15_000);
    expect(await answer).toMatchObject({
      status: 422,
      json: { detail: 'The source gave no picture in time.' },
    });
    expect(runs[0]?.stopped).toBe(true);
  });

  test('is refused at once without ffmpeg, by its name', async () => {
    const { create, runs } = await started({ type: 'missing' });
    const answer = await create();
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('no ffmpeg in its PATH');
    expect(runs).toHaveLength(1);
  });

  test('that drops is opened again, at longer and longer intervals', async () => {
    const exit = { type: 'failed', words: 'gone' } as const;
    const { create, runs, clock, record, kinds } = await started('opens', exit, exit, 'opens');
    const id = idOf((await create()).json);
    runs[0]?.events.exit(exit);
    for (const [count, pauseMs] of [
      [2, 1000],
      [3, 2000],
      [4, 4000],
    ] as const) {
      clock.advance(pauseMs - 1);
      expect(runs).toHaveLength(count - 1);
      clock.advance(1);
      expect(runs).toHaveLength(count);
      await Promise.resolve();
    }
    expect(await record(id)).toMatchObject({ state: 'active', last_frame_index: 1 });
    expect(await kinds()).toEqual(['pull-opened', 'pull-lost', 'pull-lost', 'pull-lost', 'pull-reopened']);
  });

  test('that ends, and ends again soon after, finishes the stream', async () => {
    const { create, runs, clock, record } = await started('opens', 'opens');
    const id = idOf((await create()).json);
    runs[0]?.events.exit({ type: 'ended' });
    expect(await record(id)).toMatchObject({ state: 'active' });
    clock.advance(1000);
    await Promise.resolve();
    clock.advance(5000);
    runs[1]?.events.exit({ type: 'ended' });
    expect(await record(id)).toMatchObject({ state: 'ended', end_reason: 'reaped' });
  });
});

test('a private address is refused unless that is allowed', async () => {
  const { api } = await startTestEmulator({
    startTranscoder: () => {
      throw new Error('Nothing may be opened.');
    },
  });
  const answer = await api('POST', '/streams', {
    body: JSON.stringify({ source: { type: 'hls', url: 'http://127.0.0.1/live.m3u8' } }),
  });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('--allow-private-sources');
});
