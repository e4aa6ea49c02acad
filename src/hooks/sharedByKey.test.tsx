import { cleanup } from '@testing-library/react';
import { type ReactNode, StrictMode, Suspense } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { showStreams } from '../../test/support/showStreams.js';
import { createSignal } from '../core/time/createSignal.js';
import { createTestSession } from '../testing/index.js';
import { useOvershootStream, type UseOvershootStreamOptions } from './useOvershootStream.js';

afterEach(cleanup);

describe('a stream that is kept by its key', () => {
  it.each(['external', 'camera'] as const)(
    'is found again (%s) where it was recreated while nobody showed it',
    async (type) => {
      const t = await createTestSession();
      const { One, show, stream, start, advance } = showStreams(t);
      const options: UseOvershootStreamOptions = {
        key: 'k',
        onUnmount: 'keep',
        onExpired: 'recreate',
        source: { type },
      };
      show(<One name="a" options={options} />);
      await start('a');
      const { session } = stream('a');
      show(null);
      await advance(5000);
      t.service.end('stream-1', 'reaped');
      await advance(130_000);
      expect(t.service.liveStreams()).toEqual(['stream-2']);
      show(<One name="a" options={options} />);
      await advance(100);
      expect(stream('a').session).toBe(session);
      expect(stream('a').id).toBe('stream-2');
    },
  );

  it('is found again where it began while nobody showed it', async () => {
    const t = await createTestSession();
    const { One, show, stream, advance } = showStreams(t);
    const options: UseOvershootStreamOptions = {
      key: 'k',
      onUnmount: 'keep',
      source: { type: 'external' },
    };
    show(<One name="a" options={options} />);
    const { session } = stream('a');
    t.service.fault('create', { type: 'delay', ms: 3000 });
    void session.start();
    show(null);
    await advance(5000);
    show(<One name="a" options={options} />);
    expect(stream('a').session).toBe(session);
    expect(stream('a').phase).toBe('waiting');
  });

  it('is forgotten when it has ended and nobody shows it', async () => {
    const t = await createTestSession();
    const { One, show, stream, start, advance } = showStreams(t);
    show(<One name="a" options={{ key: 'k' }} />);
    await start('a');
    const { session } = stream('a');
    show(null);
    await advance(5000);
    show(<One name="a" options={{ key: 'k' }} />);
    expect(stream('a').session).not.toBe(session);
    expect(stream('a').phase).toBe('idle');
  });
});

describe('a stream with a key that starts by itself', () => {
  const options: UseOvershootStreamOptions = { key: 'k', autoStart: true };

  it('begins again what its own unmount is just ending', async () => {
    const t = await createTestSession();
    const { One, show, stream, advance } = showStreams(t);
    show(<One name="a" options={options} />);
    await advance(3000);
    t.service.fault('delete', { type: 'delay', ms: 2000 });
    show(null);
    await advance(2000);
    show(<One name="a" options={options} />);
    await advance(10_000);
    expect(stream('a')).toMatchObject({ phase: 'live', id: 'stream-2' });
  });

  it('begins nothing again that is ending because a person stopped it', async () => {
    const t = await createTestSession();
    const { One, show, stream, advance } = showStreams(t);
    show(<One name="a" options={options} />);
    await advance(3000);
    t.service.fault('delete', { type: 'delay', ms: 5000 });
    void stream('a').stop();
    show(null);
    await advance(2000);
    show(<One name="a" options={options} />);
    await advance(10_000);
    expect(stream('a')).toMatchObject({ phase: 'ended', reason: 'stopped' });
  });

  it('begins nothing where it is gone again before the end', async () => {
    const t = await createTestSession();
    const { One, show, advance } = showStreams(t);
    show(<One name="a" options={options} />);
    await advance(3000);
    t.service.fault('delete', { type: 'delay', ms: 5000 });
    show(null);
    await advance(2000);
    show(<One name="a" options={options} />);
    show(null);
    await advance(20_000);
    expect(t.service.count('create')).toBe(1);
    t.verify();
  });
});

describe('components that share a key', () => {
  it('tell only what they change: the options of the others stay', async () => {
    const t = await createTestSession();
    const { One, show, start, advance } = showStreams(t);
    const both = (graceMs: number) => [
      <One key="a" name="a" options={{ key: 'k', onUnmount: 'keep' }} />,
      <One key="b" name="b" options={{ key: 'k', graceMs }} />,
    ];
    show(both(1000));
    await start('b');
    show(both(2000));
    show(null);
    await advance(10_000);
    expect(t.service.liveStreams()).toEqual(['stream-1']);
  });

  it('take nothing from a render that never mounted: the options of the one that did hold', async () => {
    const t = await createTestSession();
    const { One, show, stream, start, advance } = showStreams(t);
    const loading = createSignal();
    let isReady = false;
    /** Suspends after the hook, so that its first render makes the session and is thrown away. */
    function Late({ children }: { children: ReactNode }): ReactNode {
      useOvershootStream({ key: 'k' });
      if (!isReady) throw loading.promise;
      return children;
    }
    const page = (child: ReactNode) => <Suspense fallback={null}>{child}</Suspense>;
    show(page(<Late>{null}</Late>));
    isReady = true;
    show(page(<One name="a" options={{ key: 'k', maxDurationMs: 5000 }} />));
    await start('a');
    await advance(20_000);
    expect(stream('a')).toMatchObject({ phase: 'ended', reason: 'max-duration' });
  });

  it.each([false, true])('keep the options of the parent that made it (StrictMode: %s)', async (isStrict) => {
    const t = await createTestSession();
    const { One, show, stream, start, advance } = showStreams(t);
    function Parent({ children }: { children: ReactNode }): ReactNode {
      useOvershootStream({ key: 'k', maxDurationMs: 5000 });
      return children;
    }
    const page = (
      <Parent>
        <One name="a" options={{ key: 'k' }} />
      </Parent>
    );
    show(isStrict ? <StrictMode>{page}</StrictMode> : page);
    await start('a');
    await advance(20_000);
    expect(stream('a')).toMatchObject({ phase: 'ended', reason: 'max-duration' });
  });

  it('keep the options of the first, where one with others follows', async () => {
    const t = await createTestSession();
    const { One, show, stream, start, advance } = showStreams(t);
    const one = <One key="a" name="a" options={{ key: 'k', maxDurationMs: 5000 }} />;
    show(one);
    await advance(0);
    show([one, <One key="b" name="b" options={{ key: 'k' }} />]);
    await start('a');
    await advance(20_000);
    expect(stream('a')).toMatchObject({ phase: 'ended', reason: 'max-duration' });
  });

  it('share nothing any more where the key is taken away', async () => {
    const t = await createTestSession();
    const { One, show, stream, start } = showStreams(t);
    const both = (a?: string, b?: string) => [
      <One key="a" name="a" options={a ? { key: a } : {}} />,
      <One key="b" name="b" options={b ? { key: b } : {}} />,
    ];
    show(both('x', 'y'));
    show(both());
    expect(stream('a').session).not.toBe(stream('b').session);
    await start('a');
    expect([stream('a').phase, stream('b').phase]).toEqual(['live', 'idle']);
  });
});
