import { act, cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { OvershootProvider } from '../../src/hooks/OvershootProvider.js';
import { type OvershootStream, useOvershootStream } from '../../src/hooks/useOvershootStream.js';
import { createTestSession } from '../../src/testing/session/createTestSession.js';
import type { TestScenario } from '../../src/testing/session/scenarios.js';
import type { TestSession, TestSessionOptions } from '../../src/testing/session/TestSession.js';

type Show = (stream: OvershootStream) => ReactNode;

function Shown({ t, show }: { t: TestSession; show: Show }) {
  return show(useOvershootStream({ session: t.session }));
}

interface Rendered {
  t: TestSession;
  container: HTMLElement;
  /** Moves time on and lets React follow. */
  advance: (ms: number) => Promise<void>;
  unmount: () => void;
}

afterEach(cleanup);

/** Renders on a real session that was played into a scenario. */
export async function renderInScenario(
  scenario: TestScenario,
  show: Show,
  options?: TestSessionOptions,
): Promise<Rendered> {
  const t = await createTestSession(scenario, options);
  const { container, unmount } = render(
    <OvershootProvider client={t.client} platform={t.platform}>
      <Shown t={t} show={show} />
    </OvershootProvider>,
  );
  const advance = (ms: number): Promise<void> => act(() => t.advance(ms));
  // What the first render has asked for, such as the list of cameras, is there.
  await advance(0);
  return { t, container, advance, unmount };
}
