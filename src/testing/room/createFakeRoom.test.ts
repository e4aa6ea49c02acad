import { describe, expect, it } from 'vitest';
import { createTestSession } from '../index.js';

describe('the fake room', () => {
  it('lets one publish for each stream, and throws out the earlier', async () => {
    const t = await createTestSession('live');
    const room = await t.room.load();
    const [first] = t.room.joins;
    room.openPublisher({
      url: first?.url ?? '',
      token: first?.token ?? '',
      track: t.media.openTestPattern({ width: 4, height: 3, frameRate: 1 }).then(({ track }) => track),
      encoding: { maxBitrate: 1, maxFramerate: 1 },
      paused: false,
      onEvent: () => undefined,
    });
    await t.advance(100);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'taken-over' } });
  });

  it('refuses a token of a stream that has ended', async () => {
    const t = await createTestSession('connecting');
    const events: unknown[] = [];
    const room = await t.room.load();
    await t.session.stop();
    room.openPublisher({
      url: 'wss://rooms.test',
      token: 'publish-token-stream-1-1',
      track: t.media.openTestPattern({ width: 4, height: 3, frameRate: 1 }).then(({ track }) => track),
      encoding: { maxBitrate: 1, maxFramerate: 1 },
      paused: false,
      onEvent: (event) => events.push(event),
    });
    await t.advance(100);
    expect(events).toEqual([{ type: 'disconnected', cause: 'refused' }]);
  });

  it('says what is missing when nobody is in it', async () => {
    const t = await createTestSession();
    expect(() => t.room.reconnecting()).toThrow('Nobody is in the fake room');
  });
});

describe('fake media', () => {
  it('says what is missing when nobody asks, or nothing is live', async () => {
    const t = await createTestSession();
    expect(() => t.media.answer('allow')).toThrow('Nobody asks for the camera');
    expect(() => t.media.endTrack()).toThrow('No track is live');
  });
});

describe('verify', () => {
  it('names everything that is still held', async () => {
    const t = await createTestSession('live');
    t.service.fault('delete', { type: 'hang' });
    expect(() => t.verify()).toThrow(
      [
        'The test session did not end as it should:',
        '- stream "stream-1" still costs',
        '- a track of "Built-in camera" is live',
        '- 1 × room not left',
        '- 3 × timer waiting',
        '- 3 × listener on the page',
        '- 1 × hang of delete never happened',
      ].join('\n'),
    );
  });
});
