'use client';
import { useEffect, useMemo } from 'react';
import type { StreamId } from '../core/session/StreamSnapshot.js';
import type { AskOptions } from '../core/vision/ask/AskOptions.js';
import type { AskSnapshot } from '../core/vision/ask/AskSnapshot.js';
import { type Ask, createAsk } from '../core/vision/ask/createAsk.js';
import { useOvershootContext } from './OvershootContext.js';
import type { OvershootStream } from './useOvershootStream.js';
import { useStoreValue } from './useStoreValue.js';

/** A question, how far it is, and how to ask it. The functions never change. */
export type Asking = AskSnapshot & Pick<Ask, 'ask' | 'abort'>;

/**
 * One question about a stream: waits for its first frame, shows the text while it is written, falls to the next model
 * where one refuses. Mounting asks nothing; `ask` costs tokens. A question that is open when the component goes away is
 * given up.
 *
 * @example
 * const { ask, text, state } = useAsk(stream, { maxTokens: 200 });
 * <button onClick={() => ask('What is on the table?')}>Ask</button>
 */
export function useAsk(
  stream: Pick<OvershootStream, 'session'> | StreamId,
  options: AskOptions = {},
): Asking {
  const { client, queryClient, platform } = useOvershootContext();
  const source = typeof stream === 'string' ? stream : stream.session;
  const engine = useMemo(
    () => createAsk({ stream: source, client, queryClient, ...(platform ? { platform } : {}) }),
    [source, client, queryClient, platform],
  );
  // After each render, because an inline object of options is a new one each time.
  useEffect(() => engine.configure(options));
  useEffect(() => () => engine.abort(), [engine]);
  const snapshot = useStoreValue(engine);
  return useMemo(() => ({ ...snapshot, ask: engine.ask, abort: engine.abort }), [snapshot, engine]);
}
