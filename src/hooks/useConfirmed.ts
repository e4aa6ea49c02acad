'use client';
import { useEffect, useState } from 'react';
import {
  type Confirmed,
  type ConfirmedOptions,
  createConfirmation,
} from '../core/vision/confirmed/createConfirmation.js';
import { useStoreValue } from './useStoreValue.js';
import type { Watch } from './useWatch.js';

/**
 * Believes what a watch sees only when several results in a row agree, so that one wrong answer neither raises nor ends
 * an alarm. Hears every result, also those between two renders, and renders only when it changes.
 *
 * @example
 * const { isConfirmed } = useConfirmed(watch, { when: ({ person }) => person, cooldownMs: 5000, onChange: notify });
 */
export function useConfirmed<T>(
  watch: Pick<Watch<T>, 'subscribe'>,
  options: ConfirmedOptions<T>,
): Confirmed<T> {
  const [confirmation] = useState(() => createConfirmation(options));
  useEffect(() => confirmation.configure(options));
  const { subscribe } = watch;
  useEffect(() => subscribe(confirmation.add), [subscribe, confirmation]);
  return useStoreValue(confirmation);
}
