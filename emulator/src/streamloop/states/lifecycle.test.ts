import { describe, expect, test } from 'vitest';
import { startTestEmulator } from '../../testSupport/startTestEmulator.js';
import { states } from './transitions.js';

async function setUp(body: Record<string, unknown> = {}) {
  const emulator = await startTestEmulator();
  const { loop, createLoop, control, clock } = emulator;
  const id = await createLoop(body);
  const inMs = (ms: number): string => new Date(clock.now() + ms).toISOString();
  return {
    ...emulator,
    id,
    inMs,
    command: (name: string, given?: unknown) => loop('POST', `/streams/${id}/${name}`, given),
    state: async () => ((await loop('GET', `/streams/${id}`)).json as { state: string | null }).state,
    put: (state: string | null) => control('POST', `/streamloop/streams/${id}/state`, { state }),
    pass: (advanceMs: number) => control('POST', '/streamloop/clock', { advanceMs }),
    /** The states it went through, in order. */
    path: async () =>
      (await emulator.events())
        .filter(({ type }) => type === 'streamloop-state')
        .map((event) => (event as unknown as { to: string }).to),
  };
}

const startable = ['draft', 'invalid', 'scheduled', 'failed', 'stopped'];
const stoppable = ['preparing', 'activating', 'active'];

describe('commands from every state', () => {
  test.each(states)('%s', async (from) => {
    const { put, command, state, loop, id, inMs } = await setUp();
    const expectCommand = async (name: string, legal: boolean, to: string): Promise<void> => {
      await put(from);
      const body = name === 'schedule' ? { scheduleStartAt: inMs(60_000) } : undefined;
      const answer =
        name === 'cancel' ? await loop('DELETE', `/streams/${id}/schedule`) : await command(name, body);
      expect([name, answer.status]).toEqual([name, legal ? 200 : 409]);
      expect(answer.json).toMatchObject(legal ? { state: to } : { code: 'STREAM_ILLEGAL_TRANSITION' });
      expect(await state()).toBe(legal ? to : from);
    };
    await expectCommand('start', startable.includes(from), 'preparing');
    await expectCommand('stop', stoppable.includes(from), 'stopping');
    await expectCommand('schedule', startable.includes(from), 'scheduled');
    await expectCommand('cancel', from === 'scheduled', 'draft');
  });
});

test('started, it goes on the air by itself; failing, it fails', async () => {
  const { command, pass, put, path } = await setUp({ streamDuration: 0 });
  await command('start');
  await pass(86_400_000);
  await put('failing');
  await pass(2000);
  expect(await path()).toEqual(['preparing', 'activating', 'active', 'failing', 'failed']);
});

test('the window opens by itself, and closes by itself', async () => {
  const { command, clock, state, path, inMs } = await setUp({ streamDuration: 0 });
  await command('schedule', { scheduleStartAt: inMs(60_000), scheduleEndAt: inMs(120_000) });
  clock.advance(59_999);
  expect(await state()).toBe('scheduled');
  clock.advance(1);
  expect(await state()).toBe('preparing');
  clock.advance(62_000);
  expect(await path()).toEqual(['scheduled', 'preparing', 'activating', 'active', 'stopping', 'stopped']);
});

test('created with a start it is scheduled; started, it starts now', async () => {
  const { command, state, pass, path } = await setUp({ scheduleStartAt: '2099-01-01T00:00:00+02:00' });
  expect(await state()).toBe('scheduled');
  await command('start');
  await pass(5000);
  expect(await path()).toEqual(['preparing', 'activating', 'active']);
});

test('a cancelled window does not open', async () => {
  const { command, loop, id, pass, state, inMs } = await setUp();
  await command('schedule', { scheduleStartAt: inMs(1000) });
  await loop('DELETE', `/streams/${id}/schedule`);
  await pass(2000);
  expect(await state()).toBe('draft');
});

test('a window that opens on a stream that is not ready finds it invalid', async () => {
  const { loop, pass, inMs } = await setUp();
  const { json } = await loop('POST', '/streams', { scheduleStartAt: inMs(1000) });
  await pass(1000);
  const { id } = json as { id: string };
  expect((await loop('GET', `/streams/${id}`)).json).toMatchObject({ state: 'invalid' });
});

test('a duration ends it, counted from when it is on the air; without one the account has 12 hours', async () => {
  const short = await setUp({ streamDuration: 60 });
  await short.command('start');
  await short.pass(64_999);
  expect(await short.state()).toBe('active');
  await short.pass(1);
  expect(await short.state()).toBe('stopping');

  const usual = await setUp();
  await usual.command('start');
  await usual.pass(5000 + 43_200_000);
  expect(await usual.state()).toBe('stopping');
});

test('spent credits stop what is live, and start nothing more', async () => {
  const { command, control, pass, state, loop, id } = await setUp({ runBackupStream: true });
  await control('POST', '/streamloop/credits', { left: 10 });
  await command('start');
  await pass(299_999);
  expect(await state()).toBe('active');
  await pass(1);
  expect(await state()).toBe('stopping');
  await pass(2000);
  const refused = await command('start');
  expect([refused.status, refused.json]).toMatchObject([402, { code: 'INSUFFICIENT_CREDITS' }]);
  expect((await loop('GET', `/streams/${id}/readiness`)).json).toMatchObject({ ready: true });
  await control('POST', '/streamloop/credits', { left: null });
  expect((await command('start')).status).toBe(200);
});

test('a file that is not there yet holds preparing up', async () => {
  const { control, createLoop, loop, clock } = await setUp();
  await control('POST', '/streamloop/pace', { uploadMs: 9000 });
  const id = await createLoop();
  await loop('POST', `/streams/${id}/start`);
  clock.advance(8999);
  expect((await loop('GET', `/streams/${id}`)).json).toMatchObject({ state: 'preparing' });
  clock.advance(1);
  expect((await loop('GET', `/streams/${id}`)).json).toMatchObject({ state: 'activating' });
});

test('a change of pace counts for what runs already', async () => {
  const { command, control, state, pass } = await setUp();
  await command('start');
  await control('POST', '/streamloop/pace', { preparingMs: 10, activatingMs: 10 });
  await pass(20);
  expect(await state()).toBe('preparing');
  await pass(2000);
  expect(await state()).toBe('active');
});

test.each(['resting', null])('a state that nobody knows, %j, stays, and takes no command', async (word) => {
  const { put, command, state, pass } = await setUp();
  await put(word);
  await pass(86_400_000);
  expect(await state()).toBe(word);
  expect((await command('start')).status).toBe(409);
  expect((await command('stop')).status).toBe(409);
});

test.each([
  ['invalid', 200, { state: 'invalid' }],
  ['guard', 422, { code: 'STREAM_GUARD_FAILED', reason: 'emulated_guard' }],
  ['credits', 402, { code: 'INSUFFICIENT_CREDITS' }],
])('the next start is refused as asked: %s', async (how, status, body) => {
  const { command, control } = await setUp();
  await control('POST', '/streamloop/refuse', { how });
  const refused = await command('start');
  expect([refused.status, refused.json]).toMatchObject([status, body]);
  expect((await command('start')).json).toMatchObject({ state: 'preparing' });
});
