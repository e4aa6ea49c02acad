import { act, cleanup, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RoomTextSnapshot, TextRoom } from '../core/room-text/RoomText.js';
import { createHeldClock } from '../testing/clock/createHeldClock.js';
import { flushPromises } from '../testing/clock/flushPromises.js';
import { createFakeTextRoom } from '../testing/room/createFakeTextRoom.js';
import { type UseRoomTextOptions, useRoomTextStream } from './useRoomTextStream.js';

afterEach(cleanup);

const settle = (change: () => void = () => undefined): Promise<void> =>
  act(async () => {
    change();
    await flushPromises();
  });

function show(room: TextRoom | null, options: UseRoomTextOptions = {}, topic = 'vision') {
  const seen: RoomTextSnapshot[] = [];
  function Shown({ room, topic }: { room: TextRoom | null; topic: string }) {
    seen.push(useRoomTextStream(room, topic, options));
    return null;
  }
  const tree = (room: TextRoom | null, topic: string) => (
    <StrictMode>
      <Shown room={room} topic={topic} />
    </StrictMode>
  );
  const { rerender, unmount } = render(tree(room, topic));
  return {
    now: (): RoomTextSnapshot => {
      const last = seen.at(-1);
      if (!last) throw new Error('Nothing was rendered.');
      return last;
    },
    show: (next: TextRoom | null, on = topic) => rerender(tree(next, on)),
    unmount,
  };
}

describe('useRoomTextStream', () => {
  it('gives the texts of its topic, with sender and time, and no others', async () => {
    const { room, send, open } = createFakeTextRoom();
    const clock = createHeldClock();
    const { now } = show(room, { clock });
    expect(now()).toMatchObject({ state: 'listening', latest: null, history: [] });
    await settle(() => {
      send('other', 'not for us');
      const text = open('vision', { from: 'robot', sentAt: 5, attributes: { model: 'm' } });
      text.push('{"door":');
      text.push('"open"}');
      text.end();
    });
    const expected = {
      id: 'text-2',
      text: '{"door":"open"}',
      from: 'robot',
      receivedAt: clock.now(),
      sentAt: 5,
      attributes: { model: 'm' },
    };
    expect(now()).toMatchObject({ latest: expected, history: [expected], partial: null, error: null });
  });

  it('shows what has come so far, and calls it a text only when it is complete', async () => {
    const { room, open } = createFakeTextRoom();
    const { now } = show(room);
    const text = open('vision');
    await settle(() => text.push('The do'));
    expect(now()).toMatchObject({ partial: 'The do', latest: null });
    await settle(() => text.push('or is open.'));
    await settle(() => text.end());
    expect(now()).toMatchObject({ partial: null, latest: { text: 'The door is open.' } });
  });

  it('keeps what it has where a sender goes away in the middle, and goes on', async () => {
    const { room, open, send } = createFakeTextRoom();
    const { now } = show(room);
    await settle(() => send('vision', 'one'));
    const text = open('vision');
    await settle(() => text.push('tw'));
    await settle(() => text.breakOff());
    expect(now()).toMatchObject({ latest: { text: 'one' }, partial: null, state: 'listening' });
    expect(now().error?.message).toContain('left in the middle');
    await settle(() => send('vision', 'three'));
    expect(now()).toMatchObject({ latest: { text: 'three' }, error: null });
  });

  it('takes texts that overlap in the order in which they end', async () => {
    const { room, open } = createFakeTextRoom();
    const { now } = show(room);
    const [slow, fast] = [open('vision'), open('vision')];
    await settle(() => slow.push('slow'));
    expect(now().partial).toBeNull();
    await settle(() => fast.push('fast'));
    await settle(() => fast.end());
    await settle(() => slow.end());
    expect(now().history.map(({ text }) => text)).toEqual(['fast', 'slow']);
    expect(now().partial).toBeNull();
  });

  it('keeps as many as it is told, and tells of every one', async () => {
    const { room, send } = createFakeTextRoom();
    const onText = vi.fn<(text: { text: string }) => void>();
    const { now } = show(room, { historySize: 2, onText });
    await settle(() => ['a', 'b', 'c'].forEach((text) => send('vision', text)));
    expect(now().history.map(({ text }) => text)).toEqual(['b', 'c']);
    expect(onText.mock.calls.map(([{ text }]) => text)).toEqual(['a', 'b', 'c']);
  });

  it('gives up a text that is too long', async () => {
    const { room, open } = createFakeTextRoom();
    const { now } = show(room);
    const text = open('vision');
    await settle(() => text.push('x'.repeat(1_000_001)));
    expect(now()).toMatchObject({ latest: null, partial: null });
    expect(now().error?.message).toContain('1000000 characters');
  });

  it('listens to a room once, lets go of it, and follows another room and topic', async () => {
    const [one, two] = [createFakeTextRoom(), createFakeTextRoom()];
    const view = show(null);
    expect(view.now().state).toBe('off');
    view.show(one.room);
    expect(one.topics()).toEqual(['vision']);
    await settle(() => one.send('vision', 'from one'));
    view.show(two.room, 'sound');
    expect([one.topics(), two.topics()]).toEqual([[], ['sound']]);
    expect(view.now()).toMatchObject({ state: 'listening', latest: null, history: [] });
    view.unmount();
    expect(two.topics()).toEqual([]);
  });

  it('says so where somebody else listens to the topic, and leaves it to him', () => {
    const fake = createFakeTextRoom();
    fake.room.registerTextStreamHandler('vision', () => undefined);
    const view = show(fake.room);
    expect(view.now()).toMatchObject({ state: 'failed' });
    expect(view.now().error?.message).toContain('already');
    view.unmount();
    expect(fake.topics()).toEqual(['vision']);
  });
});
