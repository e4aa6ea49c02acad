import { describe, expect, it } from 'vitest';
import { createViewerSession } from './createViewerSession.js';
import { createViewing } from './createViewing.js';
import { createTestViewer } from '../../testing/viewer/createTestViewer.js';
import type { TestViewer } from '../../testing/viewer/TestViewer.js';

const phase = (t: TestViewer): string => t.viewer.getSnapshot().phase;
const tokens = (t: TestViewer): string[] => t.viewers.visits.map(({ token }) => token);

describe('createViewerSession', () => {
  it('asks for nothing before somebody looks, and for nothing where he is gone at once', async () => {
    const t = await createTestViewer('idle');
    expect(t.service.count('viewer-token')).toBe(0);
    t.watch();
    t.unwatch();
    await t.advance(1000);
    expect(t.service.count('viewer-token')).toBe(0);
    expect(t.viewers.visits).toEqual([]);
  });

  it('joins one room for all that look, and leaves it with the last of them', async () => {
    const t = await createTestViewer('playing');
    const stop = t.viewer.subscribe(() => undefined);
    await t.advance(1000);
    expect(t.viewers.visits).toHaveLength(1);
    t.unwatch();
    expect(t.viewers.openVisits()).toBe(1);
    stop();
    expect(t.viewers.openVisits()).toBe(0);
    expect(phase(t)).toBe('idle');
  });

  it('neither renews nor deletes', async () => {
    const t = await createTestViewer('playing');
    const before = t.service.count('keepalive');
    t.unwatch();
    await t.advance(1000);
    expect(t.service.count('delete')).toBe(0);
    expect(t.service.count('keepalive')).toBe(before);
  });

  it('comes back into a new room with a token that nobody has used', async () => {
    const t = await createTestViewer('playing');
    // Longer than a viewer token lasts: the one it came with would be refused.
    await t.advance(301_000);
    expect(phase(t)).toBe('playing');
    t.viewers.disconnect('lost');
    expect(phase(t)).toBe('reconnecting');
    await t.advance(3000);
    expect(phase(t)).toBe('playing');
    expect(new Set(tokens(t)).size).toBe(2);
  });

  it('goes on with the old picture while LiveKit seeks its connection, and calls nothing playing meanwhile', async () => {
    const t = await createTestViewer('playing');
    const { video } = t.viewer.getSnapshot();
    t.viewers.reconnecting();
    expect(t.viewer.getSnapshot()).toEqual({ phase: 'reconnecting', video });
    await t.advance(10_000);
    expect(phase(t)).toBe('reconnecting');
    t.viewers.reconnected();
    await t.advance(500);
    expect(t.viewer.getSnapshot()).toEqual({ phase: 'playing', video });
    expect(t.viewers.visits).toHaveLength(1);
  });

  it('says waiting where pictures stop, and playing when they go on', async () => {
    const t = await createTestViewer('waiting-paused');
    expect(t.viewer.getSnapshot().video).not.toBeNull();
    await t.session.setPaused(false);
    await t.advance(2000);
    expect(phase(t)).toBe('playing');
  });

  it('does not give up what has played, and asks less and less often', async () => {
    const t = await createTestViewer('reconnecting-anew');
    const before = t.service.count('viewer-token');
    await t.advance(60_000);
    const asked = t.service.count('viewer-token') - before;
    expect(asked).toBeGreaterThanOrEqual(4);
    expect(asked).toBeLessThanOrEqual(10);
    expect(phase(t)).toBe('reconnecting');
    t.service.mend();
    t.page.setOnline(false);
    t.page.setOnline(true);
    await t.advance(2000);
    expect(phase(t)).toBe('playing');
  });

  it('waits as long as the service asks', async () => {
    const t = await createTestViewer('idle');
    t.service.fault('viewer-token', { type: 'fail', code: 'rate-limited', status: 429, retryAfterMs: 7000 });
    t.watch();
    await t.advance(6900);
    expect(t.service.count('viewer-token')).toBe(1);
    await t.advance(200);
    expect(t.service.count('viewer-token')).toBe(2);
  });

  it('goes back into a room from which it was put out, and ends where the stream has', async () => {
    const t = await createTestViewer('playing');
    t.viewers.disconnect('room-ended');
    await t.advance(3000);
    expect(phase(t)).toBe('playing');
    t.service.end('stream-1', 'reaped');
    await t.advance(1000);
    expect(t.viewer.getSnapshot()).toEqual({ phase: 'ended', video: null, reason: 'reaped' });
    expect(t.viewers.openVisits()).toBe(0);
  });

  it('ends without a reason where the service has forgotten the stream', async () => {
    const t = await createTestViewer('playing');
    t.service.fault('status', { type: 'fail', code: 'stream-not-found', status: 404 }, Infinity);
    t.viewers.disconnect('room-ended');
    await t.advance(1000);
    expect(t.viewer.getSnapshot()).toEqual({ phase: 'ended', video: null, reason: null });
  });

  it('tries again when it is told to, and not before', async () => {
    const t = await createTestViewer('failed-network-blocked');
    const before = t.service.count('viewer-token');
    await t.advance(60_000);
    expect(t.service.count('viewer-token')).toBe(before);
    t.viewer.retry();
    t.viewer.retry();
    await t.advance(3000);
    expect(phase(t)).toBe('playing');
    expect(t.service.count('viewer-token')).toBe(before + 1);
  });

  it('leaves the room with the page, and is back with it', async () => {
    const t = await createTestViewer('playing');
    t.page.leave({ cached: true });
    await t.advance(1000);
    expect(t.viewers.openVisits()).toBe(0);
    expect(phase(t)).toBe('reconnecting');
    t.page.restore();
    await t.advance(10_000);
    expect(t.viewers.openVisits()).toBe(1);
    expect(phase(t)).toBe('playing');
  });

  it('fails where its own code cannot be loaded, and tries that again', async () => {
    const t = await createTestViewer('idle');
    let loads = 0;
    const loadViewing = async () => {
      loads += 1;
      if (loads === 1) throw new Error('The network is gone.');
      return { createViewing };
    };
    const viewer = createViewerSession({
      client: t.client,
      id: 'stream-1',
      platform: { ...t.platform, loadViewing },
    });
    const stop = viewer.subscribe(() => undefined);
    await t.advance(3000);
    expect(viewer.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'module-failed' } });
    viewer.retry();
    await t.advance(3000);
    expect(viewer.getSnapshot().phase).toBe('playing');
    stop();
    expect(t.viewers.openVisits()).toBe(0);
  });

  it('holds no old token over a first refusal, which may only have been too old', async () => {
    const t = await createTestViewer('idle');
    t.viewers.script('refused');
    t.watch();
    await t.advance(5000);
    expect(phase(t)).toBe('playing');
    expect(new Set(tokens(t)).size).toBe(2);
  });
});
