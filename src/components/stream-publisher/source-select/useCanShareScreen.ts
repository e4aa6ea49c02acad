'use client';
import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

/** Whether the browser can share a screen: phones cannot. False on the server and while hydrating. */
export const useCanShareScreen = (): boolean => useSyncExternalStore(never, canShareScreen, () => false);

const canShareScreen = (): boolean =>
  typeof navigator !== 'undefined' && typeof navigator.mediaDevices?.getDisplayMedia === 'function';
