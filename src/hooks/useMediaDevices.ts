'use client';
import type { Camera } from '../platform/media/Media.js';
import type { OvershootStream } from './useOvershootStream.js';
import { useStoreValue } from './useStoreValue.js';

/**
 * The cameras of this device, kept up to date. Browsers hide ids and labels until the person has allowed a camera, so
 * the list is empty before the first preview or start.
 */
export function useMediaDevices(stream: Pick<OvershootStream, 'session'>): readonly Camera[] {
  return useStoreValue(stream.session.cameras);
}
