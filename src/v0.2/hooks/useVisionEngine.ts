'use client';
import { useContext, useEffect, useMemo, useState } from 'react';
import { OvershootError } from '../../core/errors/index.js';
import { useOvershootContext } from '../../hooks/OvershootContext.js';
import { createRealtimeVision } from '../vision/createRealtimeVision.js';
import type { RealtimeVision } from '../vision/RealtimeVision.js';
import type { AnyVisionOptions } from '../vision/VisionOptions.js';
import { RealtimeContext } from './RealtimeContext.js';

/** The vision of a component: made at rest with its first render, and told the options after each. */
export function useVisionEngine(options: AnyVisionOptions): RealtimeVision<never> {
  const realtime = useContext(RealtimeContext);
  const { queryClient, platform, shared } = useOvershootContext();
  const parts = useMemo(() => {
    if (!realtime) throw missingProvider();
    const { client, openSocket } = realtime;
    const replaced = { ...(platform ? { platform } : {}), ...(openSocket ? { openSocket } : {}) };
    return { client, queryClient, shared, ...replaced };
  }, [realtime, queryClient, platform, shared]);
  const [made, setMade] = useState(() => ({ parts, engine: createRealtimeVision(parts, options) }));
  let { engine } = made;
  // Another login: what runs is released by those that it has, and the next one begins at rest.
  if (made.parts !== parts) {
    engine = createRealtimeVision(parts, options);
    setMade({ parts, engine });
  }
  // After each render, because inline options are new ones each time.
  useEffect(() => engine.configure(options));
  return engine;
}

function missingProvider(): OvershootError {
  const detail =
    'useRealtimeVision needs <RealtimeVisionProvider client={createRealtimeClient(…)}> around it.';
  return new OvershootError('missing-provider', { stage: 'setup', detail });
}
