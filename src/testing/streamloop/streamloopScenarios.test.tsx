import { render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StreamloopStatus } from '../../streamloop/components/streamloop-status/StreamloopStatus.js';
import { StreamloopProvider } from '../../streamloop/hooks/StreamloopProvider.js';
import { useStreamloopStream } from '../../streamloop/hooks/useStreamloopStream.js';
import { createStreamloopScenario } from './createStreamloopScenario.js';
import { streamloopScenarios, type TestStreamloopScenario } from './streamloopScenarios.js';
import type { streamloopStateScenarios } from './streamloopStateScenarios.js';

const Status = ({ id }: { id: string | null }) => <StreamloopStatus stream={useStreamloopStream(id)} />;

const phases: Record<keyof typeof streamloopStateScenarios, string> = {
  draft: 'idle',
  invalid: 'error',
  scheduled: 'waiting',
  preparing: 'starting',
  activating: 'starting',
  active: 'live',
  failing: 'error',
  failed: 'error',
  stopping: 'stopping',
  stopped: 'idle',
  'unknown-state': 'unknown',
  'no-state': 'unknown',
  none: 'none',
  loading: 'loading',
  gone: 'gone',
  'gone-null': 'gone',
  unreachable: 'loading',
  'signed-out': 'loading',
};

it.each(Object.entries(phases) as [TestStreamloopScenario, string][])(
  '%s is shown as %s, and changes nothing at the service',
  async (name, phase) => {
    const t = createStreamloopScenario(name);
    const { unmount } = render(
      <StreamloopProvider client={t.client} auth={t.auth} clock={t.clock} random={t.random}>
        <Status id={t.id} />
      </StreamloopProvider>,
    );
    await waitFor(() =>
      expect(screen.getByRole('group', { name: 'State of the stream' })).toHaveAttribute('data-phase', phase),
    );
    unmount();
    expect(t.fake.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
  },
);

it('says of each what a person would see', () => {
  for (const { description } of Object.values(streamloopScenarios)) expect(description).toMatch(/\.$/);
});
