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
  EncodingError: 'file-unplayable',
  NetworkError: 'module-failed',
};

/** Gives the browser's error its code. "Not allowed" alone does not say whether asking again can help. */
export async function captureError(
  cause: unknown,
  media: Media,
  { type }: LocalSource,
): Promise<OvershootError> {
  if (cause instanceof OvershootError) return cause;
  const error = (code: OvershootErrorCode): OvershootError =>
    new OvershootError(code, { stage: 'capture', cause });
  const isAsked = type === 'camera' || type === 'screen';
  if (isAsked && !media.isSecureContext()) return error('insecure-context');
  const name = nameOf(cause);
  if (name !== 'NotAllowedError' && name !== 'PermissionDeniedError')
    return error(CODES[name] ?? 'capture-failed');
  if (isAsked && !media.isAllowedByPolicy(type === 'camera' ? 'camera' : 'display-capture'))
    return error('policy-blocked');
  // Closing the picker and a system that forbids it look the same.
  if (type === 'screen') return error('screen-cancelled');
  return error(notAllowed(await media.cameraPermission()));
}

/** Name of what the browser threw; empty where it is no error. */
export const nameOf = (cause: unknown): string =>
  cause instanceof Error || cause instanceof DOMException ? cause.name : '';

const notAllowed = (permission: CameraPermission): OvershootErrorCode =>
  permission === 'denied' ? 'permission-blocked' : 'permission-dismissed';
