import type { CameraPermission, Media } from '../../platform/media/Media.js';
import { OvershootError, type OvershootErrorCode } from '../errors/index.js';
import type { LocalSource } from './StreamSource.js';

// Names: w3c.github.io/mediacapture-main (getUserMedia), and the older ones that browsers still use.
const CODES: Readonly<Record<string, OvershootErrorCode>> = {
  NotFoundError: 'no-device',
  DevicesNotFoundError: 'no-device',
  NotReadableError: 'device-busy',
  TrackStartError: 'device-busy',
  OverconstrainedError: 'constraints',
  SecurityError: 'capture-unsupported',
  NotSupportedError: 'capture-unsupported',
  TypeError: 'capture-unsupported',
};

/** Gives the browser's error its code. "Not allowed" alone does not say whether asking again can help. */
export async function captureError(
  cause: unknown,
  media: Media,
  source: LocalSource,
): Promise<OvershootError> {
  if (cause instanceof OvershootError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (source.type === 'camera' && !media.isSecureContext())
    return new OvershootError('insecure-context', { stage: 'capture', cause });
  if (name === 'NotAllowedError' || name === 'PermissionDeniedError')
    return new OvershootError(notAllowed(await media.cameraPermission()), { stage: 'capture', cause });
  return new OvershootError(CODES[name] ?? 'capture-failed', { stage: 'capture', cause });
}

const notAllowed = (permission: CameraPermission): OvershootErrorCode =>
  permission === 'denied' ? 'permission-blocked' : 'permission-dismissed';
