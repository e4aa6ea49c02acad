import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { StreamStatus } from '../components/stream-status/StreamStatus.js';
import { createTestSession, type TestSession } from '../testing/index.js';
import { OvershootProvider } from './OvershootProvider.js';
import { useFrameAge } from './useFrameAge.js';
import { useLeaseCountdown } from './useLeaseCountdown.js';
import { useOvershootStream } from './useOvershootStream.js';
import { useStreamStatus } from './useStreamStatus.js';

function Show({ session }: Pick<TestSession, 'session'>) {
  const stream = useOvershootStream({ session });
  const { data } = useStreamStatus(stream);
  const numbers = [useFrameAge(stream), useLeaseCountdown(stream), data?.lastFrameIndex];
  return (
    <>
      <p>{`${stream.phase} ${numbers.map(String).join(' ')}`}</p>
      <StreamStatus stream={stream} />
    </>
  );
}

const app = ({ client, platform, session }: TestSession) => (
  <OvershootProvider client={client} platform={platform}>
    <Show session={session} />
  </OvershootProvider>
);

it('a session that went live before its part of the page was hydrated matches what the server sent', async () => {
  const container = document.createElement('div');
  container.innerHTML = renderToString(app(await createTestSession()));
  expect(container.textContent).toContain('idle null null undefined');
  const t = await createTestSession('live');
  const mismatches: unknown[] = [];
  const onRecoverableError = (error: unknown): number => mismatches.push(error);
  const root = await act(async () => hydrateRoot(container, app(t), { onRecoverableError }));
  expect(mismatches).toEqual([]);
  expect(container.textContent).toMatch(/live \d+ \d+ \d+/);
  act(() => root.unmount());
});
