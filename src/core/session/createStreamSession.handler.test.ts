import { describe, expect, it } from 'vitest';
import { createTestSession } from '../../testing/index.js';

describe('a create whose answer is lost', () => {
  it('is asked for again with the same key where a handler stands between, and nothing is made twice', async () => {
    const t = await createTestSession('idle', { service: { kind: 'handler' } });
    t.service.fault('create', { type: 'lose-answer' });
    void t.session.start();
    await t.advance(5000);
    expect(t.session.getSnapshot().phase).toBe('live');
    expect(t.service.streams()).toEqual(['stream-1']);
    const creates = t.service.calls.filter(({ operation }) => operation === 'create');
    expect(creates.map(({ options }) => options.idempotencyKey)).toEqual(['key-1', 'key-1']);
    await t.session.stop();
    t.verify();
  });

  it('whose answer a handler loses again and again is called unknown', async () => {
    const t = await createTestSession('idle', { service: { kind: 'handler' } });
    t.service.fault('create', { type: 'lose-answer' }, Infinity);
    void t.session.start();
    await t.advance(15_000);
    expect(t.session.getSnapshot()).toMatchObject({
      phase: 'failed',
      error: { code: 'create-outcome-unknown' },
    });
    expect(t.service.streams()).toEqual(['stream-1']);
    expect(t.service.count('create')).toBe(3);
  });

  it('that comes late from a handler is the stream of the second try, and lives', async () => {
    const t = await createTestSession('idle', { service: { kind: 'handler' } });
    t.service.fault('create', { type: 'delay', ms: 11_000 });
    void t.session.start();
    await t.advance(30_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', id: 'stream-1' });
    expect(t.service.count('delete')).toBe(0);
    await t.session.stop();
    t.verify();
  });
});

it('ends in good order when the handler allows it no more time', async () => {
  const t = await createTestSession('live', { service: { kind: 'handler' }, onExpired: 'recreate' });
  t.service.fault('keepalive', { type: 'fail', code: 'session-over', status: 410 });
  await t.advance(150_000);
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'max-duration' });
  expect(t.service.liveStreams()).toEqual([]);
  expect(t.service.count('delete')).toBe(1);
  t.verify();
});
