import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  expectClean,
  openLive,
  outcome,
  press,
  type Rig,
  type Stage,
  startRig,
  streamId,
  untilPhase,
} from '../e2e/support/rig.js';
import { expectFramesGrow, FAILED_SOCKET, phasesSince, signs, untilSigns } from '../e2e/support/roomSigns.js';
import { until } from '../support/until.js';

const TTL_SECONDS = 10;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: TTL_SECONDS });
  // A page has the tokens of its renewals, and no other.
  await rig.emulator.setTokenRefresh(false);
});
afterAll(() => rig.close());

/** As `expectClean`, with another page beside this one. */
const expectOwnClean = (stage: Stage, only: string): Promise<void> =>
  expectClean(rig, stage, { excused: FAILED_SOCKET, only });

async function stopOwn(stage: Stage): Promise<void> {
  const id = await streamId(stage);
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  await expectOwnClean(stage, id);
}

const ofStream = async (stage: Stage, id: string) =>
  (await rig.seen(stage)).events.filter((event) => 'streamId' in event && event.streamId === id);

describe('a signalling socket', () => {
  test.concurrent('row 35: that drops is opened again, and the page shows nothing of it', async () => {
    const stage = await openLive(rig);
    const id = await streamId(stage);
    const droppedAtMs = Date.now();
    await rig.emulator.afflict(id, 'kill-signal');
    await untilSigns(rig, id, 'participant-resumed', 1);
    await expectFramesGrow(rig, id);
    expect(await phasesSince(stage, droppedAtMs)).toEqual(['live']);
    expect(await signs(rig, id, 'participant-joined')).toBe(1);
    await stopOwn(stage);
  });

  test.concurrent('row 40: that another client takes over is given up, and not fought for', async () => {
    const stage = await rig.open();
    const sockets: string[] = [];
    stage.page.on('websocket', (socket) => sockets.push(socket.url()));
    await press(stage, 'start');
    await untilPhase(stage, 'live');
    const id = await streamId(stage);
    const url = sockets.find((each) => each.includes('/rtc'));
    const other = await stage.page.context().newPage();
    await other.goto(stage.page.url());
    await other.evaluate((same) => void new WebSocket(same), url ?? '');
    await untilPhase(stage, 'failed');
    expect(await outcome(stage)).toBe('taken-over');
    // Longer than any first pause between two attempts.
    await stage.page.waitForTimeout(3000);
    expect(await signs(rig, id, 'participant-joined')).toBe(2);
    await expectOwnClean(stage, id);
  });
});

describe('row 39: tokens that have expired when the signalling socket drops', () => {
  test.concurrent.each(['after', 'before'] as const)('(%s a renewal) are replaced', async (moment) => {
    const stage = await openLive(rig);
    const id = await streamId(stage);
    await rig.emulator.afflict(id, 'expire-tokens');
    if (moment === 'after') {
      const before = await signs(rig, id, 'lease-renewed');
      await until(async () => (await signs(rig, id, 'lease-renewed')) > before, { what: 'a renewal' });
    }
    await rig.emulator.afflict(id, 'kill-signal');
    await untilSigns(rig, id, 'participant-joined', 2);
    await expectFramesGrow(rig, id);
    await untilPhase(stage, 'live');
    expect(await signs(rig, id, 'token-refused')).toBeGreaterThan(0);
    expect(await streamId(stage)).toBe(id);
    await stopOwn(stage);
  });
});

describe.each(['ROOM_DELETED', 'PARTICIPANT_REMOVED'])('row 41: %s', (reason) => {
  test.concurrent('of a stream that has ended ends the session for the reason that the service gives', async () => {
    const stage = await openLive(rig);
    const id = await streamId(stage);
    await rig.emulator.afflict(id, 'put-out', { reason, ends: 'reaped' });
    await untilPhase(stage, 'ended', 5000);
    expect(await outcome(stage)).toBe('reaped');
    expect(await signs(rig, id, 'participant-joined')).toBe(1);
    await expectOwnClean(stage, id);
  });

  test.concurrent('of a stream that lives is asked about, and joined once more', async () => {
    const stage = await openLive(rig);
    const id = await streamId(stage);
    await rig.emulator.afflict(id, 'put-out', { reason });
    await untilSigns(rig, id, 'participant-joined', 2);
    const events = (await ofStream(stage, id)).map((event) =>
      event.type === 'request' ? event.route : event.type,
    );
    const between = events.slice(
      events.lastIndexOf('participant-left'),
      events.lastIndexOf('participant-joined'),
    );
    expect(between.filter((each) => each === 'keepalive' || each === 'status')).not.toEqual([]);
    await expectFramesGrow(rig, id);
    await untilPhase(stage, 'live');
    expect(await signs(rig, id, 'participant-joined')).toBe(2);
    await stopOwn(stage);
  });
});
