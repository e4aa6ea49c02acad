import { Profiler, type ReactNode } from 'react';
import { expect, it } from 'vitest';
import { renderInScenario } from '../../test/support/renderInScenario.js';
import { StreamPublisher } from './stream-publisher/StreamPublisher.js';
import { StreamStatus } from './stream-status/StreamStatus.js';

it('renders in a steady minute only what shows another number', async () => {
  const commits: Record<string, number> = {};
  const counted = (id: string, children: ReactNode) => (
    <Profiler id={id} onRender={() => (commits[id] = (commits[id] ?? 0) + 1)}>
      <div data-testid={id}>{children}</div>
    </Profiler>
  );
  const { t, advance, container } = await renderInScenario('live', (stream) => (
    <>
      {counted('publisher', <StreamPublisher stream={stream} />)}
      <StreamStatus.Root stream={stream}>
        {counted('phase', <StreamStatus.Phase />)}
        {counted('sent fps', <StreamStatus.SentFps />)}
        {counted('fps', <StreamStatus.Fps />)}
        {counted('frames', <StreamStatus.Frames />)}
        {counted('frame age', <StreamStatus.FrameAge />)}
        {counted('countdown', <StreamStatus.Countdown />)}
        {counted('end reason', <StreamStatus.EndReason />)}
        {counted('lease warning', <StreamStatus.LeaseWarning />)}
        {counted('stale notice', <StreamStatus.StaleNotice />)}
        {counted('announcer', <StreamStatus.Announcer />)}
      </StreamStatus.Root>
    </>
  ));
  const texts = (): Record<string, string> =>
    Object.fromEntries(
      [...container.querySelectorAll('[data-testid]')].map((part) => [
        part.getAttribute('data-testid') ?? '',
        part.textContent,
      ]),
    );
  const changes: Record<string, number> = {};
  for (const id of Object.keys(commits)) delete commits[id];
  const polls = t.service.count('status');
  // One second at a time, as React sees it in a browser.
  for (let second = 0; second < 60; second += 1) {
    const before = texts();
    await advance(1000);
    for (const [id, now] of Object.entries(texts()))
      if (now !== before[id]) changes[id] = (changes[id] ?? 0) + 1;
  }

  expect(t.service.count('status') - polls).toBe(12);
  expect(changes).toMatchObject({ frames: 12, countdown: 60 });
  expect(commits).toEqual(changes);
});

it('lets the ready status line change nothing but the number that ticks', async () => {
  const { container, advance } = await renderInScenario('live', (stream) => <StreamStatus stream={stream} />);
  const changed = new Set<string | undefined>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records)
      changed.add(target.parentElement?.closest('.lv-value')?.querySelector('.lv-label')?.textContent);
  });
  observer.observe(container, { subtree: true, childList: true, characterData: true, attributes: true });
  await advance(1000);
  observer.disconnect();
  expect([...changed]).toEqual(['Lease']);
});
