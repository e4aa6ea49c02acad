'use client';
import type { CameraPermission } from '../platform/media/Media.js';
import type { OvershootStream } from './useOvershootStream.js';
import { useStoreValue } from './useStoreValue.js';

/**
 * What the browser remembers about this site and its cameras, followed while somebody looks. Asks the person nothing.
 * `unknown` where the browser does not say, and on the server.
 */
export function useCameraPermission(stream: Pick<OvershootStream, 'session'>): CameraPermission {
  return useStoreValue(stream.session.cameraPermission);
}
