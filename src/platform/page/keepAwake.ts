import type { Cancel } from '../clock/Clock.js';

/** Keeps the screen on while the page is seen. Browsers let go of the lock with each hiding, so it is taken again. */
export function keepAwake(): Cancel {
  let lock: WakeLockSentinel | null = null;
  let isOver = false;
  const take = async (): Promise<void> => {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
    // Refused on an empty battery, among others; then the screen goes off as it would without.
    const taken = await navigator.wakeLock.request('screen').catch(() => null);
    if (isOver) void taken?.release();
    else lock = taken;
  };
  const listen = (): void => void take();
  document.addEventListener('visibilitychange', listen);
  void take();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', listen);
    void lock?.release();
  };
}
