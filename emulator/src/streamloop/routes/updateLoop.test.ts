import { expect, test } from 'vitest';
import { startTestEmulator } from '../../testSupport/startTestEmulator.js';

async function setUp(body: Record<string, unknown> = {}) {
  const emulator = await startTestEmulator();
  const id = await emulator.createLoop(body);
  return { ...emulator, id, patch: (given: unknown) => emulator.loop('PATCH', `/streams/${id}`, given) };
}

test('changes what is told, leaves what is null, empties by clearX', async () => {
  const { patch } = await setUp({ name: 'a', quality: 'q_720p' });
  expect((await patch({ framerate: 'f_60', name: null })).json).toMatchObject({
    name: 'a',
    quality: 'q_720p',
    framerate: 'f_60',
  });
  expect((await patch({ clearName: true, clearQuality: true })).json).toMatchObject({
    name: null,
    quality: null,
  });
  expect((await patch({})).status).toBe(200);
});

test.each([
  [{ playlistIDs: ['p'] }, 'playlistIDs'],
  [{ name: 'x', clearName: true }, 'clearName'],
  [{ clearX: true }, 'clearX'],
  [{ state: 'active' }, 'state'],
  [{ destinationID: 'dest_none' }, 'destinationID'],
])('%j is refused and names %s', async (body, path) => {
  const { patch } = await setUp();
  expect((await patch(body)).json).toMatchObject({ code: 'INVALID_INPUT', errors: [{ path }] });
});

test('playlists are added and removed, and count as media', async () => {
  const { patch, loop, id } = await setUp();
  const ready = async () => (await loop('GET', `/streams/${id}/readiness`)).json;
  await patch({ clearVideoUploadObject: true });
  expect(await ready()).toMatchObject({ ready: false, issues: [{ code: 'PLAYLIST_EMPTY' }] });
  await patch({ addPlaylistIDs: ['pl_a', 'pl_b'] });
  await patch({ removePlaylistIDs: ['pl_a'] });
  expect(await ready()).toMatchObject({ ready: true });
  await patch({ clearPlaylists: true });
  expect(await ready()).toMatchObject({ ready: false });
});

test.each([
  { quality: 'q_2160p' },
  { framerate: 'f_24' },
  { clearDestination: true },
  { clearQuality: true },
])('%j waits while the stream is live', async (body) => {
  const { patch, loop, id, clock } = await setUp({ quality: 'q_720p' });
  await loop('POST', `/streams/${id}/start`);
  const refused = await patch(body);
  expect([refused.status, refused.json]).toMatchObject([409, { code: 'IMMUTABLE_WHILE_LIVE' }]);
  expect((await patch({ name: 'b', quality: 'q_720p' })).json).toMatchObject({ name: 'b' });
  await loop('POST', `/streams/${id}/stop`);
  clock.advance(2000);
  expect((await patch(body)).status).toBe(200);
});

test('a start that is set schedules, one that is cleared makes a draft, another end moves the end', async () => {
  const { patch, clock, loop, id } = await setUp({ streamDuration: 0 });
  const inMs = (ms: number): string => new Date(clock.now() + ms).toISOString();
  expect((await patch({ scheduleStartAt: inMs(1000) })).json).toMatchObject({ state: 'scheduled' });
  expect((await patch({ clearScheduleStartAt: true })).json).toMatchObject({ state: 'draft' });
  await loop('POST', `/streams/${id}/start`);
  await patch({ scheduleEndAt: inMs(10_000) });
  clock.advance(10_000);
  expect((await loop('GET', `/streams/${id}`)).json).toMatchObject({ state: 'stopping' });
});

test('a scene is put and taken away, but not while the stream is live', async () => {
  const { loop, control, id } = await setUp();
  const put = (sceneId: unknown) => loop('PUT', `/streams/${id}/scene`, { sceneId });
  expect((await put('scn_1')).status).toBe(200);
  expect((await put(null)).status).toBe(200);
  expect((await put('another')).json).toMatchObject({ code: 'INVALID_INPUT', errors: [{ path: 'sceneId' }] });
  await control('POST', `/streamloop/streams/${id}/state`, { state: 'active' });
  expect([(await put('scn_2')).status, (await put('scn_2')).json]).toMatchObject([
    409,
    { code: 'STREAM_LIVE' },
  ]);
});
