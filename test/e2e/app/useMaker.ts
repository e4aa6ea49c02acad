import { useEffect } from 'react';
import type { StreamSession } from 'react-live-vision';

declare global {
  interface Window {
    /** Which session of the page made which stream. */
    made?: { id: string; session: number }[];
  }
}

const numbers = new WeakMap<StreamSession, number>();
let lastNumber = 0;

/** Notes what a session makes, for as long as it lives: it may outlive what has mounted it. */
export function useMaker(session: StreamSession): void {
  useEffect(() => {
    if (numbers.has(session)) return;
    const number = (lastNumber += 1);
    numbers.set(session, number);
    session.on('created', ({ id }) => {
      if (id !== null) (window.made ??= []).push({ id, session: number });
    });
  }, [session]);
}
