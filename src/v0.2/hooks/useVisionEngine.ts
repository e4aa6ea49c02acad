'use client';
import { useContext, useEffect, useMemo, useState } from 'react';
import { OvershootError } from '../../core/errors/index.js';
import { useOvershootContext } from '../../hooks/OvershootContext.js';
import { createPolledVision } from '../polled/createPolledVision.js';
import { createRealtimeVision } from '../vision/createRealtimeVision.js';
import type { RealtimeVision } from '../vision/RealtimeVision.js';
import type { AnyVisionOptions } from '../vision/VisionOptions.js';
import { RealtimeContext } from './RealtimeContext.js';

/** Which service a vision is about. */
export type VisionApi = 'v0.2' | 'v1beta';

/** The vision of a component: made at rest with its first render, and told the options after each. */
export function useVisionEngine(api: VisionApi, options: AnyVisionOptions): RealtimeVision<never> {
  const realtime = useContext(RealtimeContext);
  const { client: around, queryClient, platform, shared } = useOvershootContext();
  const make = useMemo(() => {
    const common = { queryClient, shared, ...(platform ? { platform } : {}) };
    if (api === 'v1beta') {
      if (realtime) throw wrongProvider();
      return (first: AnyVisionOptions) => createPolledVision({ client: around, ...common }, first);
    }
    if (!realtime) throw missingProvider();
    const { client, openSocket } = realtime;
    const replaced = openSocket ? { openSocket } : {};
    return (first: AnyVisionOptions) => createRealtimeVision({ client, ...common, ...replaced }, first);
  }, [api, around, realtime, queryClient, platform, shared]);
  const [made, setMade] = useState(() => ({ make, engine: make(options) }));
  let { engine } = made;
  // Another login, or another service: what runs is released by those that it has, and the next one begins at rest.
  if (made.make !== make) {
    engine = make(options);
    setMade({ make, engine });
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

function wrongProvider(): OvershootError {
  const detail =
    "With api: 'v1beta', useRealtimeVision needs <OvershootProvider>, and no <RealtimeVisionProvider> around it.";
  return new OvershootError('invalid-option', { stage: 'setup', detail });
}
