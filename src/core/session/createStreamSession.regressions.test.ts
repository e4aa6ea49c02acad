import { describe, expect, it } from 'vitest';
import { createTestSession } from '../../testing/index.js';
import { regionTables } from './regions.js';

// Found by the walk (createStreamSession.walk.test.ts), each kept here by name.

describe('a session that is stopped by whoever is told', () => {
  it('that the stream is made shows no lease of it', async () => {
    const t = await createTestSession();
    t.session.on('created', () => void t.session.stop());
    void t.session.start();
    await t.advance(5000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', lease: 'none' });
    t.verify();
  });

  it('that a stream is recreated makes none', async () => {
    const t = await createTestSession('live', { onExpired: 'recreate' });
    t.session.on('recreating', () => void t.session.stop());
    t.service.end('stream-1', 'expired');
    await t.advance(60_000);
    expect(t.service.count('create')).toBe(1);
    t.verify();
  });

  it.each(['camera', 'external'] as const)(
    'that the stream begins to be made (%s) asks for none',
    async (type) => {
      const t = await createTestSession('ended-stopped');
      t.session.on('transition', ({ to }) => to === 'creating' && void t.session.stop());
      void t.session.start({ source: { type } });
      await t.advance(5000);
      expect(t.service.count('create')).toBe(1);
      t.verify();
    },
  );

  it('that another source has failed does not go back to the one before', async () => {
    const t = await createTestSession('live');
    t.session.on('transition', ({ to }) => to === 'failed' && void t.session.stop());
    await t.session.setSource({ type: 'camera', deviceId: 'camera-gone' });
    await t.advance(5000);
    expect(t.media.openings).toHaveLength(2);
    t.verify();
  });

  it('which source is chosen does not start', async () => {
    const t = await createTestSession();
    const stop = t.session.subscribe(() => {
      stop();
      void t.session.stop();
    });
    await t.session.start({ source: { type: 'test-pattern' } });
    await t.advance(5000);
    expect(t.service.count('create')).toBe(0);
    t.verify();
  });

  it('which source is previewed does not open it', async () => {
    const t = await createTestSession();
    const stop = t.session.subscribe(() => {
      stop();
      void t.session.stop();
    });
    await t.session.preview({ type: 'test-pattern' });
    expect(t.media.tracks).toEqual([]);
    t.verify();
  });

  it.each([0, 1, 2, 3, 4, 5])(
    'of a transition (the one after %i others) tells every move once, in order',
    async (skipped) => {
      const t = await createTestSession();
      const told: string[] = [];
      const regions: Record<string, string> = {
        capture: 'off',
        stream: 'none',
        publication: 'none',
        lease: 'none',
      };
      let phase = 'idle';
      let left = skipped;
      t.session.on('transition', () => {
        left -= 1;
        if (left === -1) void t.session.stop();
      });
      // Listens after the one that stops, and is told in the same order all the same.
      t.session.on('transition', ({ region, from, to }) => {
        const table: Record<string, Record<string, string>> = regionTables[region];
        const known = Object.values(table[from] ?? {}).includes(to);
        if (!known || regions[region] !== from) told.push(`${region} ${from} -> ${to}`);
        regions[region] = to;
      });
      t.session.on('phase', ({ from, to }) => {
        if (phase !== from) told.push(`phase ${from} -> ${to} after ${phase}`);
        phase = to;
      });
      void t.session.start();
      await t.advance(5000);
      expect(told).toEqual([]);
      expect([phase, t.session.getSnapshot().phase]).toEqual(['ended', 'ended']);
      t.verify();
    },
  );
});

describe('a session that has run before', () => {
  it('makes one stream of two clicks in one moment', async () => {
    const t = await createTestSession('ended-stopped');
    void t.session.start();
    void t.session.start();
    await t.advance(5000);
    expect(t.service.count('create')).toBe(2);
    expect(t.service.liveStreams()).toHaveLength(1);
    await t.session.stop();
    t.verify();
  });

  it('makes no stream in a page that is left while the last one ends', async () => {
    const t = await createTestSession('live');
    t.service.fault('delete', { type: 'delay', ms: 3000 });
    void t.session.stop();
    void t.session.start();
    await t.advance(1000);
    t.page.leave({ cached: true });
    await t.advance(60_000);
    expect(t.service.count('create')).toBe(1);
    t.verify();
  });

  it('is not recreated where the page is left while the room of the last stream closes', async () => {
    const t = await createTestSession('live', { onExpired: 'recreate' });
    t.room.holdClose();
    t.service.end('stream-1', 'expired');
    await t.advance(1000);
    t.page.leave();
    await t.advance(60_000);
    expect(t.service.count('create')).toBe(1);
    t.verify();
  });

  it('is not recreated where the app has thought better of it meanwhile', async () => {
    const t = await createTestSession('live', { onExpired: 'recreate' });
    t.room.holdClose();
    t.service.end('stream-1', 'expired');
    await t.advance(1000);
    t.session.configure({ onExpired: 'end' });
    await t.advance(60_000);
    expect(t.service.count('create')).toBe(1);
    t.verify();
  });
});
