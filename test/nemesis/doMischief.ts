import type { Span } from '../support/history/Run.js';
import type { TestEmulator } from '../support/startTestEmulator.js';
import type { Stage } from '../e2e/support/openStage.js';
import { endTrack, moveWallClock, muteTrack, pressIfThere, setHidden, stageData } from './pageControls.js';
import type { Mischief } from './Plan.js';

/** One session under attack. */
export interface Victim {
  stage: Stage;
  emulator: TestEmulator;
  /** Times without a network, by this machine's wall clock. */
  offline: Span[];
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Does one mischief and resolves when it is over. What cannot happen now (no stream, no button) does not happen. */
export async function doMischief(victim: Victim, mischief: Mischief): Promise<void> {
  const { emulator, stage } = victim;
  const { page } = stage;
  switch (mischief.type) {
    case 'service': {
      const { fault, retryAfterInMs } = mischief;
      const until = retryAfterInMs === undefined ? null : new Date(Date.now() + retryAfterInMs).toUTCString();
      return emulator.addFault(until === null ? fault : { ...fault, headers: { 'retry-after': until } });
    }
    case 'stream':
      return toStream(victim, mischief.action);
    case 'put-out': {
      const { id } = await stageData(page);
      return id === '' ? undefined : ifAlive(emulator.afflict(id, 'put-out', { reason: mischief.reason }));
    }
    case 'drop-media':
    case 'outage':
      return cutRoom(victim, mischief);
    case 'mute':
      await muteTrack(page, true);
      await pause(mischief.forMs);
      return muteTrack(page, false);
    case 'end-track':
      return endTrack(page);
    case 'pause':
      await pressIfThere(page, 'fixture: pause');
      await pause(mischief.forMs);
      await pressIfThere(page, 'fixture: resume');
      return;
    case 'offline': {
      const span = { fromMs: Date.now(), toMs: Infinity };
      victim.offline.push(span);
      await page.context().setOffline(true);
      await pause(mischief.forMs);
      await page.context().setOffline(false);
      span.toMs = Date.now();
      return;
    }
    case 'hide':
      await setHidden(page, true);
      await pause(mischief.forMs);
      return setHidden(page, false);
    case 'wall-clock':
      return moveWallClock(page, mischief.byMs);
    case 'remount':
      await pressIfThere(page, 'Unmount');
      await pause(mischief.afterMs);
      await pressIfThere(page, 'Mount');
      if (mischief.thenStart) await pressIfThere(page, 'fixture: start');
      return;
    case 'press':
      await pressIfThere(page, `fixture: ${mischief.button}`);
      if (mischief.thenStartAfterMs === null) return;
      await pause(mischief.thenStartAfterMs);
      await pressIfThere(page, 'fixture: start');
  }
}

async function toStream({ emulator, stage }: Victim, action: (Mischief & { type: 'stream' })['action']) {
  const { id } = await stageData(stage.page);
  if (id === '') return;
  if (action !== 'delete') return ifAlive(emulator.afflict(id, action));
  const headers = { authorization: `Bearer ${stage.key}` };
  await fetch(`${emulator.url}/v1beta/streams/${id}`, { method: 'DELETE', headers });
}

/** `dropped: false` and `active: false` end what was begun. */
const over = { 'drop-media': { dropped: false }, outage: { active: false } };

async function cutRoom(
  { emulator, stage }: Victim,
  { type, forMs }: Mischief & { type: 'drop-media' | 'outage' },
): Promise<void> {
  const { id } = await stageData(stage.page);
  if (id === '') return;
  await ifAlive(emulator.afflict(id, type));
  await pause(forMs);
  await ifAlive(emulator.afflict(id, type, over[type]));
}

/** The stream may have ended meanwhile. */
const ifAlive = (done: Promise<void>): Promise<void> =>
  done.catch((error: unknown) => {
    if (!String(error).includes('404')) throw error;
  });
