import { describe, expect, it } from 'vitest';
import { createTestSession } from '../../testing/index.js';

describe('a stream', () => {
  it('that a renewal says is gone is looked at once, and never deleted', async () => {
    const t = await createTestSession('live');
    t.page.hide();
    const asked = t.service.count('status');
    await t.advance(110_000);
    t.service.end('stream-1', 'reaped');
    await t.advance(10_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'reaped' });
    // The closed room asks, and the renewal that was refused.
    expect(t.service.count('status')).toBeLessThanOrEqual(asked + 2);
    expect(t.service.count('delete')).toBe(0);
  });

  it('that a renewal says is gone is asked about by one question at a time, whatever happens meanwhile', async () => {
    const t = await createTestSession('live');
    const open = (): number =>
      t.service.calls.filter(({ operation, outcome }) => operation === 'status' && outcome === 'pending')
        .length;
    t.service.fault('keepalive', { type: 'fail', code: 'stream-not-found', status: 404 });
    t.service.fault('status', { type: 'hang' }, Infinity);
    // oxlint-disable-next-line no-await-in-loop -- one moment after the other
    while (t.service.count('keepalive') === 0) await t.advance(100);
    await t.advance(1000);
    const before = open();
    t.room.disconnect('lost');
    await t.session.setPaused(true);
    await t.session.setPaused(false);
    await t.advance(1000);
    expect(open()).toBe(before);
  });

  it('that a renewal says is gone while the status says it lives is renewed once more', async () => {
    const t = await createTestSession('live');
    t.service.fault('keepalive', { type: 'fail', code: 'stream-not-found', status: 404 });
    await t.advance(125_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', lease: 'ok' });
    expect(t.service.count('keepalive')).toBe(2);
  });

  it('of which the service insists that it is gone is deleted: its status says that it costs', async () => {
    const t = await createTestSession('live');
    t.service.fault('keepalive', { type: 'fail', code: 'stream-not-found', status: 404 }, 2);
    await t.advance(125_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'reaped' });
    expect(t.service.count('delete')).toBe(1);
    t.verify();
  });

  it('that is gone without a trace before its time was taken by the service', async () => {
    const t = await createTestSession('live', { service: { tombstoneMs: -1 } });
    t.service.end('stream-1', 'deleted');
    await t.advance(0);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'reaped' });
  });

  it('that is gone without a trace after its time has expired', async () => {
    const t = await createTestSession('live', { service: { tombstoneMs: -1 } });
    t.clock.freeze(400_000);
    t.page.resume();
    await t.advance(0);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'expired' });
  });
});
