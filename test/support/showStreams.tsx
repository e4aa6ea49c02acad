import { act, render } from '@testing-library/react';
import { type ReactNode, useEffect } from 'react';
import { OvershootProvider } from '../../src/hooks/OvershootProvider.js';
import {
  type OvershootStream,
  useOvershootStream,
  type UseOvershootStreamOptions,
} from '../../src/hooks/useOvershootStream.js';
import type { TestSession } from '../../src/testing/index.js';

/** Components of one provider that use a stream, each by its name. */
export function showStreams(t: TestSession) {
  const streams = new Map<string, OvershootStream>();
  const stream = (name: string): OvershootStream => {
    const known = streams.get(name);
    if (!known) throw new Error(`"${name}" was never shown.`);
    return known;
  };
  const advance = (ms: number): Promise<void> => act(() => t.advance(ms));
  const view = render(null);
  const show = (children: ReactNode): void =>
    view.rerender(
      <OvershootProvider client={t.client} platform={t.platform}>
        {children}
      </OvershootProvider>,
    );
  const start = async (name: string): Promise<void> => {
    await act(async () => void stream(name).start());
    await advance(3000);
  };

  /** A component that uses a stream with these options. */
  function One({ name, options }: { name: string; options: UseOvershootStreamOptions }): ReactNode {
    const mine = useOvershootStream(options);
    useEffect(() => {
      streams.set(name, mine);
    });
    return null;
  }
  return { One, show, stream, start, advance };
}
