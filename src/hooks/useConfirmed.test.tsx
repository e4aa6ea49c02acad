import { screen } from '@testing-library/react';
import { memo, Profiler } from 'react';
import { expect, it } from 'vitest';
import { renderInScenario } from '../../test/support/renderInScenario.js';
import { useConfirmed } from './useConfirmed.js';
import type { OvershootStream } from './useOvershootStream.js';
import { useWatch, type Watch } from './useWatch.js';

interface AlarmProps {
  subscribe: Watch<string>['subscribe'];
  onChange: (isConfirmed: boolean) => void;
}

/** Renders for its own sake only. */
const Alarm = memo(function Alarm({ subscribe, onChange }: AlarmProps) {
  const { isConfirmed } = useConfirmed(
    { subscribe },
    { when: (text) => text === 'yes', confirm: 20, onChange },
  );
  return <p>{isConfirmed ? 'alarm' : 'quiet'}</p>;
});

it('useConfirmed hears every result, and renders only when it changes', async () => {
  let renders = 0;
  const changes: boolean[] = [];
  const onChange = (isConfirmed: boolean): void => void changes.push(isConfirmed);
  const count = (): void => void (renders += 1);
  const Counted = memo(({ subscribe }: Pick<AlarmProps, 'subscribe'>) => (
    <Profiler id="alarm" onRender={count}>
      <Alarm subscribe={subscribe} onChange={onChange} />
    </Profiler>
  ));
  function Watching({ stream }: { stream: OvershootStream }) {
    const { subscribe } = useWatch(stream, { prompt: 'Yes?', enabled: true, intervalMs: 33 });
    return <Counted subscribe={subscribe} />;
  }
  const { t, advance } = await renderInScenario('live', (stream) => <Watching stream={stream} />);
  t.service.answer('yes');
  await advance(600);
  expect(screen.getByText('quiet')).toBeInTheDocument();
  await advance(200);
  expect(screen.getByText('alarm')).toBeInTheDocument();
  t.service.answer('no');
  await advance(300);
  expect(screen.getByText('quiet')).toBeInTheDocument();
  expect(changes).toEqual([true, false]);
  expect(renders).toBe(3);
});
