import { describe, expect, it } from 'vitest';
import { createTestSession, type TestSession } from '../../testing/index.js';
import { createFakeMedia } from '../../testing/media/createFakeMedia.js';
import type { StreamSource } from '../capture/StreamSource.js';

const usb: StreamSource = { type: 'camera', deviceId: 'camera-usb' };
const pattern: StreamSource = { type: 'test-pattern' };
const labels = (tracks: readonly MediaStreamTrack[]): string[] => tracks.map(({ label }) => label);

describe('setSource', () => {
  it('while idle is what the next start opens', async () => {
    const t = await createTestSession();
    await t.session.setSource(usb);
    expect(t.media.openings).toEqual([]);
    expect(t.session.getSource()).toEqual(usb);
    void t.session.start();
    await t.advance(2000);
    expect(labels(t.media.liveTracks())).toEqual(['USB camera']);
  });

  it('during a preview switches the preview', async () => {
    const t = await createTestSession('preview');
    await t.session.setSource(usb);
    expect(labels(t.media.liveTracks())).toEqual(['USB camera']);
    expect(t.service.calls).toEqual([]);
  });

  it('while the person is being asked opens the new source instead', async () => {
    const t = await createTestSession('acquiring');
    await t.session.setSource(pattern);
    await t.advance(2000);
    expect(t.session.getSnapshot().phase).toBe('live');
    expect(labels(t.room.joins[0]?.tracks ?? [])).toEqual(['Test pattern']);
    t.media.answer('allow');
    await t.advance(0);
    expect(labels(t.media.liveTracks())).toEqual(['Test pattern']);
  });

  it('while the stream is being made publishes the new source', async () => {
    const t = await createTestSession('creating');
    await t.session.setSource(usb);
    t.service.release('create');
    await t.advance(2000);
    const sent = t.room.joins[0]?.tracks ?? [];
    expect(labels(sent)).toEqual(['USB camera']);
    expect(sent[0]?.readyState).toBe('live');
    expect(t.session.getSnapshot().phase).toBe('live');
  });

  it('while connecting publishes the new source', async () => {
    const t = await createTestSession('connecting');
    await t.session.setSource(usb);
    await t.room.publish();
    const sent = t.room.joins[0]?.tracks ?? [];
    expect(labels(sent)).toEqual(['USB camera']);
  });

  it('while live replaces the track in the room, without a new stream', async () => {
    const t = await createTestSession('live');
    await t.session.setSource(usb);
    expect(labels(t.room.joins[0]?.tracks ?? [])).toEqual(['Built-in camera', 'USB camera']);
    expect(labels(t.media.liveTracks())).toEqual(['USB camera']);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', generation: 1 });
    expect(t.service.count('create')).toBe(1);
    expect(t.room.joins).toHaveLength(1);
  });

  it('called twice in a row sends the last source', async () => {
    const t = await createTestSession('live');
    void t.session.setSource(usb);
    void t.session.setSource(pattern);
    await t.advance(0);
    expect(labels(t.room.joins[0]?.tracks ?? []).at(-1)).toBe('Test pattern');
    expect(labels(t.media.liveTracks())).toEqual(['Test pattern']);
  });

  it('while the room is lost is what the next room gets', async () => {
    const t = await createTestSession('live');
    t.room.disconnect('lost');
    await t.session.setSource(usb);
    await t.advance(3000);
    expect(labels(t.room.joins[1]?.tracks ?? [])).toEqual(['USB camera']);
  });

  it('that fails while live goes back to the source before it, and says why', async () => {
    const t = await createTestSession('switch-failed');
    expect(t.session.getSnapshot()).toMatchObject({
      phase: 'live',
      capture: { state: 'live', switchError: { code: 'constraints' } },
    });
    expect(t.session.getSource()).toEqual({ type: 'camera' });
    expect(labels(t.media.liveTracks())).toEqual(['Built-in camera']);
    const sent = t.room.joins[0]?.tracks.at(-1);
    expect(sent).toBe(t.media.liveTracks()[0]);
  });

  it('that fails says so in the log, with whether the one before it was kept', async () => {
    const t = await createTestSession('live');
    await t.session.setSource({ type: 'camera', deviceId: 'camera-gone' });
    t.media.set({ camera: 'missing' });
    await t.session.setSource(usb);
    const failures = t.session.getLog().filter(({ type }) => type === 'switch-failed');
    expect(failures).toMatchObject([
      { kept: true, error: { code: 'constraints' } },
      { kept: false, error: { code: 'no-device' } },
    ]);
  });

  it('forgets the failed switch after the next one', async () => {
    const t = await createTestSession('switch-failed');
    await t.session.setSource(usb);
    expect(t.session.getSnapshot().capture).toMatchObject({ state: 'live', switchError: null });
  });

  it('that fails with the source before it gone as well ends the stream, after a minute in which another can be chosen', async () => {
    const t = await createTestSession('live');
    t.media.set({ camera: 'missing' });
    await t.session.setSource(usb);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'stalled', problem: { code: 'no-device' } });
    await t.advance(60_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'no-device' } });
    t.verify();
  });

  it('while stopping opens nothing', async () => {
    const t = await createTestSession('ending');
    await t.session.setSource(usb);
    t.service.release('delete');
    await t.advance(0);
    expect(t.media.openings).toHaveLength(1);
    t.verify();
  });

  it('to the source that is open does nothing', async () => {
    const t = await createTestSession('live');
    await t.session.setSource({ type: 'camera' });
    expect(t.media.openings).toHaveLength(1);
  });
});

describe('media that the app owns', () => {
  const own = async () =>
    (await createFakeMedia().openTestPattern({ width: 4, height: 3, frameRate: 1 })).track;

  it('is published and never stopped', async () => {
    const media = await own();
    const t = await createTestSession('live', { source: { type: 'media', media } });
    expect(t.room.joins[0]?.tracks).toEqual([media]);
    await t.session.stop();
    expect(media.readyState).toBe('live');
    t.verify();
  });

  it('is left running when another source follows', async () => {
    const media = await own();
    const t = await createTestSession('live', { source: { type: 'media', media } });
    await t.session.setSource(usb);
    expect(media.readyState).toBe('live');
    void t.session.stop();
    await t.advance(0);
    t.verify();
  });

  it('ends the stream when its owner stops it with an event', async () => {
    const media = await own();
    const t = await createTestSession('live', { source: { type: 'media', media } });
    media.stop();
    media.dispatchEvent(new Event('ended'));
    await t.advance(60_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'source-ended' } });
    t.verify();
  });

  it('without live video fails before anything is made', async () => {
    const media = await own();
    media.stop();
    const t = await createTestSession('idle', { source: { type: 'media', media } });
    await t.session.start();
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'no-video' } });
    expect(t.service.calls).toEqual([]);
  });
});

describe('configure', () => {
  it('switches to a source that the app changed, and keeps the choice of the person otherwise', async () => {
    const t = await createTestSession('live', { source: { type: 'camera' } });
    await t.session.setSource(usb);
    t.session.configure({ source: { type: 'camera' } });
    await t.advance(0);
    expect(labels(t.media.liveTracks())).toEqual(['USB camera']);
    t.session.configure({ source: pattern });
    await t.advance(0);
    expect(labels(t.media.liveTracks())).toEqual(['Test pattern']);
  });
});

describe('a file', () => {
  const file: StreamSource = { type: 'file', file: new Blob(['video'], { type: 'video/mp4' }) };
  const isPlaying = (t: TestSession): boolean[] =>
    t.media.liveTracks().map((track) => t.media.playing.has(track));

  it('waits at its first picture until it is sent, so that nothing of it is lost', async () => {
    const t = await createTestSession('idle', { source: file });
    void t.session.preview();
    await t.advance(5000);
    expect(isPlaying(t)).toEqual([false]);
    t.room.script('wait');
    void t.session.start();
    await t.advance(5000);
    expect([t.session.getSnapshot().phase, ...isPlaying(t)]).toEqual(['connecting', false]);
    await t.room.publish();
    expect(isPlaying(t)).toEqual([true]);
  });

  it('that is switched to while live plays at once', async () => {
    const t = await createTestSession('live');
    await t.session.setSource(file);
    expect(isPlaying(t)).toEqual([true]);
  });

  it('in a room that is ready before the click waits for the click', async () => {
    const t = await createTestSession('idle', { source: file });
    t.session.configure({ warm: 'room' });
    void t.session.preview();
    await t.advance(5000);
    expect([t.session.getSnapshot().phase, ...isPlaying(t)]).toEqual(['armed', false]);
    void t.session.start();
    await t.advance(0);
    expect(isPlaying(t)).toEqual([true]);
  });

  it('waits again in the next stream', async () => {
    const t = await createTestSession('live');
    await t.session.setSource(file);
    await t.session.stop();
    t.room.script('wait');
    void t.session.start();
    await t.advance(2000);
    expect(isPlaying(t)).toEqual([false]);
  });
});
