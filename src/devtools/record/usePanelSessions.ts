'use client';
import { useState } from 'react';
import type { StreamSession } from '../../core/session/StreamSession.js';
import { useOvershootContext } from '../../hooks/OvershootContext.js';
import { useStoreValue } from '../../hooks/useStoreValue.js';

/**
 * The sessions below the provider. One whose components have gone stays as long as anything of it runs: that is when
 * somebody wants to see it.
 */
export function usePanelSessions(): readonly StreamSession[] {
  const mounted = useStoreValue(useOvershootContext().mounted.sessions);
  const [seen, setSeen] = useState<readonly StreamSession[]>(mounted);
  const kept = seen.filter((session) => mounted.includes(session) || !session.isAtRest());
  const sessions = [...kept, ...mounted.filter((session) => !seen.includes(session))];
  const isSame = sessions.length === seen.length && sessions.every((one, index) => one === seen[index]);
  // As React has it for state that follows from props: at once, and not in an effect.
  if (!isSame) setSeen(sessions);
  return isSame ? seen : sessions;
}
