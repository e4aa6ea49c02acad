import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInScenario } from '../../../../test/support/renderInScenario.js';
import type { TestScenario } from '../../../testing/session/scenarios.js';
import { StreamStatus } from '../StreamStatus.js';
import { StreamStatusPlot } from './StreamStatusPlot.js';

const plot = (scenario: TestScenario) =>
  renderInScenario(scenario, (stream) => (
    <StreamStatus.Root stream={stream}>
      <StreamStatusPlot />
    </StreamStatus.Root>
  ));
const drawing = (container: HTMLElement, name: string): string =>
  container.querySelector(`.lv-plot-${name}`)?.getAttribute('d') ?? '';
const points = (path: string): number => path.split(/[ML]/).length - 1;

it('draws both rates, says them in words, and forgets what is older than three minutes', async () => {
  const { container, advance } = await plot('live');
  await advance(60_000);
  expect(screen.getByRole('img')).toHaveAccessibleName(
    'Frames per second over the last 3 minutes. Sent now: 15. Counted now: 15. Stalls: 0.',
  );
  const early = points(drawing(container, 'sent'));
  expect(early).toBeGreaterThan(10);
  await advance(300_000);
  const late = points(drawing(container, 'counted'));
  expect(late).toBeGreaterThan(early);
  await advance(300_000);
  expect(Math.abs(points(drawing(container, 'counted')) - late)).toBeLessThan(3);
});

it('marks each stall', async () => {
  const { t, container, advance } = await plot('live');
  await advance(30_000);
  t.room.stall('encoder');
  await advance(20_000);
  t.room.stall('nothing');
  await advance(30_000);
  expect(t.session.getSnapshot().phase).toBe('live');
  expect(container.querySelectorAll('.lv-plot-stall')).toHaveLength(1);
  expect(screen.getByRole('img')).toHaveAccessibleName(/Stalls: 1\.$/);
  expect(screen.getByText('Nothing got through')).toBeInTheDocument();
});

it('says that there is nothing yet, begins anew with a new stream, and leaves no timer', async () => {
  const { t, container, advance } = await plot('idle');
  expect(screen.getByRole('img')).toHaveAccessibleName('Nothing has been measured yet.');
  expect(t.clock.pending()).toBe(0);
  void t.session.start();
  await advance(60_000);
  void t.session.stop();
  await advance(0);
  const before = points(drawing(container, 'sent'));
  expect(before).toBeGreaterThan(5);
  void t.session.start();
  await advance(6000);
  expect(points(drawing(container, 'sent'))).toBeLessThan(before);
});
