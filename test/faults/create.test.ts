import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  expectClean,
  FAILED_REQUEST,
  outcome,
  press,
  type Rig,
  startRig,
  stopClean,
  untilPhase,
} from '../e2e/support/rig.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterEach(() => rig.emulator.clearFaults());
afterAll(() => rig.close());

test.each([
  [401, 'unauthorized'],
  [403, 'forbidden'],
])('row 6: a key that is refused with %s is not tried again, and is told to nobody', async (status, code) => {
  await rig.emulator.addFault({ route: 'create', status, body: { detail: 'Unknown API key.' } });
  const stage = await rig.open({ key: 'ovs_a-key-that-must-not-show' });
  const lines: string[] = [];
  stage.page.on('console', (message) => lines.push(message.text()));
  await press(stage, 'start');
  await untilPhase(stage, 'failed');
  expect(await outcome(stage)).toBe(code);
  expect((await rig.seen(stage)).creates).toBe(1);
  expect([await stage.page.locator('#root').innerHTML(), ...lines].join('\n')).not.toContain('must-not-show');
  await expectClean(rig, stage, { excused: FAILED_REQUEST });
});

test.each([
  ['HTML', '<!doctype html><p>welcome</p>'],
  ['an empty object', {}],
  ['no room', { id: 'x', publish: null, expires_at_ms: 1, ttl_seconds: 300 }],
  ['no lease', { id: 'x', publish: { url: 'ws://127.0.0.1:9', token: 't' } }],
])('row 9: an answer that does not fit (%s) is a protocol error and no half session', async (_, body) => {
  await rig.emulator.addFault({ route: 'create', status: 201, body, count: 1 });
  const stage = await rig.open();
  await press(stage, 'start');
  await untilPhase(stage, 'failed');
  expect(await outcome(stage)).toBe('protocol');
  await expectClean(rig, stage, { excused: FAILED_REQUEST });
});

test('row 5: no capacity is told after three tries, and the person can try again', async () => {
  await rig.emulator.addFault({ route: 'create', status: 503, body: { detail: 'Draining.' }, count: 3 });
  const stage = await rig.open();
  await press(stage, 'start');
  await untilPhase(stage, 'failed');
  expect(await outcome(stage)).toBe('no-capacity');
  expect((await rig.seen(stage)).creates).toBe(3);
  await stage.page.getByRole('button', { name: 'Try again' }).click();
  await untilPhase(stage, 'live');
  await stopClean(rig, stage);
});
