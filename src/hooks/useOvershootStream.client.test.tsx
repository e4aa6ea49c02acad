import { act, cleanup, render } from '@testing-library/react';
import { type ReactNode, useEffect } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { OvershootClient } from '../core/client/OvershootClient.js';
import { createTestSession, type TestSession } from '../testing/index.js';
import { OvershootProvider } from './OvershootProvider.js';
import { type OvershootStream, useOvershootStream } from './useOvershootStream.js';

afterEach(cleanup);

/** Two services, and a component whose provider is given the client of the one or of the other. */
async function twoLogins(key?: string) {
  const [before, after] = [await createTestSession(), await createTestSession()];
  let shown: OvershootStream | undefined;
  function One(): ReactNode {
    const stream = useOvershootStream(key ? { key } : {});
    useEffect(() => {
      shown = stream;
    });
    return null;
  }
  const page = (client: OvershootClient): ReactNode => (
    <OvershootProvider client={client} platform={before.platform}>
      <One />
    </OvershootProvider>
  );
  const view = render(page(before.client));
  const creates = (...services: TestSession[]) => services.map(({ service }) => service.count('create'));
  return {
    before,
    stream: () => shown,
    login: () => view.rerender(page(after.client)),
    advance: (ms: number) => act(() => before.advance(ms)),
    creates: () => creates(before, after),
  };
}

it.each([undefined, 'k'])('a session at rest (key: %s) starts with the client of now', async (key) => {
  const { stream, login, advance, creates } = await twoLogins(key);
  login();
  void stream()?.start();
  await advance(3000);
  expect(creates()).toEqual([0, 1]);
});

it('a preview that is open is started with the client of now', async () => {
  const { stream, login, advance, creates } = await twoLogins();
  void stream()?.preview();
  await advance(1000);
  login();
  void stream()?.start();
  await advance(3000);
  expect(creates()).toEqual([0, 1]);
});

it('a stream that runs keeps the client that made it, which alone can delete it; the next has the new one', async () => {
  const { before, stream, login, advance, creates } = await twoLogins();
  void stream()?.start();
  await advance(3000);
  login();
  await advance(130_000);
  expect(stream()).toMatchObject({ phase: 'live', id: 'stream-1' });
  expect(before.service.count('keepalive')).toBe(1);
  void stream()?.stop();
  await advance(3000);
  expect(before.service.liveStreams()).toEqual([]);
  void stream()?.start();
  await advance(3000);
  expect(creates()).toEqual([1, 1]);
  expect(stream()?.generation).toBe(2);
});
