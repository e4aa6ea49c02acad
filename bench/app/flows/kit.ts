import { createOvershootClient, createStreamSession } from 'react-live-vision/core';
import type { PageFlow } from '../PageFlow.js';

/** What the kit makes ready before the click. */
export interface KitFlow {
  /** Whether the camera is open before the click. */
  preview: boolean;
  warm: 'module' | 'stream' | 'room';
}

const ARMED_WITHIN_MS = 10_000;

/** A session of the kit, as a page with a publisher has it. */
export function kit({ preview, warm }: KitFlow): PageFlow {
  const options = {
    client: createOvershootClient({ kind: 'handler', endpoint: new URL('/v1beta', location.href) }),
    warm,
  };
  const session = createStreamSession(options);

  /** Resolves with what the condition gives once that is something. */
  const until = <T>(look: () => T | null): Promise<T> =>
    new Promise((resolve) => {
      const check = (): boolean => {
        const found = look();
        if (found !== null) resolve(found);
        return found !== null;
      };
      if (check()) return;
      const stop = session.subscribe(() => check() && stop());
    });
  const inPhase = (wanted: string): Promise<true> =>
    until(() => {
      const phase: string = session.getSnapshot().phase;
      return phase === wanted ? true : null;
    });

  return {
    async prepare() {
      // What the publisher's component does when it is mounted.
      session.prefetch();
      if (preview) await session.preview();
      if (warm === 'module') return;
      const late = new Promise<never>((_, reject) =>
        setTimeout(() => reject(new Error(`not armed by warm: '${warm}'`)), ARMED_WITHIN_MS),
      );
      await Promise.race([inPhase('armed'), late]);
    },
    click() {
      void session.start();
      return until(() => session.getSnapshot().id);
    },
    async leave() {
      await session.stop();
    },
  };
}
