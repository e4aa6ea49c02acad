'use client';
import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;
const own = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The time zone of the person, by its IANA name. Empty on a server, which does not know it. */
export function useTimeZone(given: string | undefined): string {
  const found = useSyncExternalStore(never, own, () => '');
  return given ?? found;
}
