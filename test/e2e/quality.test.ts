import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../support/until.js';
import {
  expectClean,
  openLive,
  press,
  type Rig,
  type Stage,
  startRig,
  streamId,
  untilPhase,
} from './support/rig.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

const quality = ({ page }: Stage): Promise<string | undefined> =>
  page.evaluate(() => window.session?.publishStats.getSnapshot()?.quality);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('how good the connection is comes from the server, and follows the packets that are lost', async () => {
  const stage = await openLive(rig);
  await until(async () => (await quality(stage)) === 'excellent', { what: 'a word of the server' });
  const id = await streamId(stage);
  // A seventh of what is sent: enough for a bad word, too little for a picture that stops.
  const losing = async (): Promise<boolean> => {
    await rig.emulator.afflict(id, 'drop-media');
    await pause(150);
    await rig.emulator.afflict(id, 'drop-media', { dropped: false });
    await pause(850);
    const now = await quality(stage);
    return now === 'good' || now === 'poor';
  };
  await until(losing, { what: 'a worse word', timeoutMs: 30_000 });
  await until(async () => (await quality(stage)) === 'excellent', {
    what: 'a good word again',
    timeoutMs: 20_000,
  });
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  expect(await quality(stage)).toBeUndefined();
  await expectClean(rig, stage);
});
