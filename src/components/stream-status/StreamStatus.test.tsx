import { screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { renderInScenario } from '../../../test/support/renderInScenario.js';
import type { TestSession } from '../../testing/session/TestSession.js';
import { StreamPublisher } from '../stream-publisher/StreamPublisher.js';
import { StreamStatus } from './StreamStatus.js';

const status = (scenario: Parameters<typeof renderInScenario>[0]) =>
  renderInScenario(scenario, (stream) => <StreamStatus stream={stream} />);
const text = (container: HTMLElement): string => container.querySelector('.lv-status')?.textContent ?? '';
const said = (): string | null => screen.getByRole('status').textContent;
/** Everything that is said while `play` goes on. */
async function heardWhile(play: () => Promise<void>): Promise<string[]> {
  const heard: string[] = [];
  const region = screen.getByRole('status');
  const observer = new MutationObserver(() => heard.push(region.textContent));
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  await play();
  observer.disconnect();
  return heard;
}
const cutOff = (t: TestSession): void => {
  t.service.fault('keepalive', { type: 'fail', code: 'network' }, Infinity);
  t.service.fault('status', { type: 'fail', code: 'network' }, Infinity);
};

describe('numbers', () => {
  it('shows what the service counts', async () => {
    const { t, container } = await status('live');
    const [id = ''] = t.service.streams();
    const shown = t.session.status.getSnapshot().data;
    expect(shown?.id).toBe(id);
    expect(text(container)).toContain('Sent/s 15Counted/s 15Frames');
    expect(text(container)).toContain(`Frames ${((shown?.lastFrameIndex ?? 0) + 1).toLocaleString('en')}`);
    expect(text(container)).toContain('Last frame 0 s ago');
  });

  it('counts down to the end of the lease, in a timer that nobody has to hear', async () => {
    const { advance } = await status('live');
    const timer = screen.getByRole('timer', { name: 'Time until the lease ends' });
    expect(timer).toHaveAttribute('aria-live', 'off');
    expect(timer).toHaveTextContent('4:28');
    await advance(3000);
    expect(timer).toHaveTextContent('4:25');
  });

  it('shows nothing before a stream, and the number of frames alone after it', async () => {
    const { container } = await status('idle');
    expect(text(container)).toBe('ReadySent/s –Counted/s –Frames –Last frame –Lease –');
    const after = await status('ended-stopped');
    expect(text(after.container)).toMatch(
      /^EndedSent\/s –Counted\/s –Frames \d+Last frame –Lease –You stopped the stream\.$/,
    );
    expect(after.t.clock.pending()).toBe(0);
  });

  it('marks stale numbers with their age, which counts on', async () => {
    const { container, advance } = await status('status-stale');
    const age = (): number => Number(/These numbers are (\d+) s old/.exec(text(container))?.[1]);
    const before = age();
    expect(before).toBeGreaterThan(5);
    expect(container.querySelectorAll('[data-stale]')).toHaveLength(3);
    await advance(3000);
    expect(age()).toBe(before + 3);
  });

  it('tells by the age of the last frame that nothing arrives', async () => {
    const { container } = await status('frames-stopped');
    const [, seconds] = /Last frame (\d+) s ago/.exec(text(container)) ?? [];
    expect(Number(seconds)).toBeGreaterThanOrEqual(14);
    expect(container.querySelector('[data-stale]')).toBeNull();
  });
});

describe('announcer', () => {
  it('says each change once, in order, and nothing while leases are renewed', async () => {
    const { t, advance } = await status('idle');
    const heard = await heardWhile(async () => {
      void t.session.start();
      await advance(2000);
      await advance(600_000);
      expect(t.service.count('keepalive')).toBeGreaterThan(3);
      t.room.reconnecting();
      await advance(3000);
      t.room.reconnected();
      await advance(5000);
      t.service.fault('keepalive', { type: 'fail', code: 'network' }, Infinity);
      await advance(280_000);
      t.service.mend();
      await advance(15_000);
      void t.session.stop();
      await advance(0);
    });
    expect(heard).toEqual([
      'You are live.',
      'Connection lost. Reconnecting.',
      'You are live again.',
      'Warning: the stream will end soon unless the connection comes back.',
      'The connection to the service is back.',
      'The stream has ended. You stopped the stream.',
    ]);
  });

  it('says that a stream took the place of the one that has ended', async () => {
    const { t, advance } = await status('live');
    t.session.configure({ onExpired: 'recreate' });
    const heard = await heardWhile(async () => {
      t.service.end(t.service.streams().at(-1) ?? '', 'expired');
      for (let i = 0; i < 30; i += 1) await advance(1000);
    });
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', generation: 2 });
    // The end lasts for a moment: whether it is seen is up to React.
    expect(heard.filter((words) => words.includes('live'))).toEqual([
      'The stream had ended, and a new one has begun. You are live again.',
    ]);
    const later = await heardWhile(async () => {
      void t.session.stop();
      await advance(0);
      void t.session.start();
      await advance(2000);
    });
    expect(later).toEqual(['The stream has ended. You stopped the stream.', 'You are live.']);
  });

  it('calls a stream that the person began again no replacement', async () => {
    const { t, advance } = await status('ended-expired');
    const heard = await heardWhile(async () => {
      void t.session.start();
      await advance(2000);
    });
    expect(heard).toEqual(['You are live.']);
  });

  it('warns when contact is lost, and says good news once', async () => {
    const { t, advance } = await status('live');
    const heard = await heardWhile(async () => {
      cutOff(t);
      for (let i = 0; i < 31; i += 1) await advance(10_000);
      t.service.mend();
      await advance(30_000);
    });
    expect(t.session.getSnapshot().phase).toBe('ended');
    expect(heard).toEqual([
      'Warning: the stream will end soon unless the connection comes back.',
      'Warning: the connection to the service is lost. The stream has probably ended.',
      'The stream has ended. The stream ran out of time.',
    ]);
  });

  it('says after a sleep that it reconnects and that it is live again, and no more', async () => {
    const { t, advance } = await status('live');
    const heard = await heardWhile(async () => {
      t.service.fault('status', { type: 'fail', code: 'network' });
      t.clock.freeze(90_000);
      t.page.resume();
      for (let i = 0; i < 10; i += 1) await advance(1000);
    });
    expect(heard).toEqual(['Connection lost. Reconnecting.', 'You are live again.']);
  });

  it('leaves a failure to the alert that says it already, where there is one', async () => {
    const { t, advance } = await renderInScenario('live', (stream) => (
      <>
        <StreamPublisher stream={stream} />
        <StreamStatus stream={stream} />
      </>
    ));
    const heard = await heardWhile(async () => {
      t.room.disconnect('taken-over');
      await advance(0);
    });
    expect(screen.getByRole('alert')).toHaveTextContent('The same stream was opened somewhere else.');
    expect(heard.filter(Boolean)).toEqual([]);
  });

  it('says a failure whose alert nobody can perceive', async () => {
    const { t, advance } = await renderInScenario('live', (stream) => (
      <>
        <StreamPublisher.Root stream={stream}>
          <StreamPublisher.FailureMessage role="note" />
        </StreamPublisher.Root>
        <StreamStatus stream={stream} />
      </>
    ));
    t.room.disconnect('taken-over');
    await advance(0);
    expect(said()).toBe('Failed. The same stream was opened somewhere else.');
  });

  it('says nothing about what was so before it came', async () => {
    await status('live');
    expect(said()).toBe('');
  });

  it('says what has failed', async () => {
    const { t, advance } = await status('live');
    t.room.disconnect('taken-over');
    await advance(0);
    expect(said()).toBe('Failed. The same stream was opened somewhere else.');
  });

  it('speaks of no stream where only a preview has failed', async () => {
    const { t, advance } = await status('idle');
    t.media.set({ permission: 'denied' });
    void t.session.preview();
    await advance(0);
    expect(said()).toBe('Failed. The camera is blocked for this page.');
  });
});

describe('words', () => {
  it('warns where the lease is in danger', async () => {
    const { container } = await status('lease-at-risk');
    expect(container.querySelector('.lv-warning')).toHaveTextContent('cannot be kept alive');
    const lost = await status('lease-lost');
    expect(lost.container.querySelector('.lv-warning')).toHaveTextContent('is lost');
  });

  it('does not say "live" of a stream with which there is no contact', async () => {
    const { container } = await status('lease-lost');
    expect(container.querySelector('.lv-phase')).toHaveTextContent('No contact');
    expect(container.querySelector('[data-live]')).toBeNull();
    expect(screen.getByRole('timer')).toHaveTextContent('0:00');
    expect(text(container)).toContain('These numbers are 5 min old.');
    expect(text(container)).toContain('Last frame 5 min ago');
  });

  it('says why the stream failed', async () => {
    const { container } = await status('failed-network');
    expect(container.querySelector('[data-code="network"]')).toHaveTextContent(
      'The service cannot be reached.',
    );
  });
});

it('says what to wrap where a part stands alone', () => {
  expect(() => renderToString(<StreamStatus.Fps />)).toThrow('<StreamStatus.Fps> stands outside');
});
