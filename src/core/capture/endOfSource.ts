import type { Media } from '../../platform/media/Media.js';
import { OvershootError, type OvershootErrorCode } from '../errors/index.js';
import type { LocalSource } from './StreamSource.js';

/** Why a source ended by itself: as it should, or by a failure. */
export type EndOfSource = { reason: 'screen-ended' | 'file-ended' } | { error: OvershootError };

/** "Stop sharing" and the end of a file are normal ends; of a camera the browser does not say why it is gone. */
export async function endOfSource({ type }: LocalSource, media: Media): Promise<EndOfSource> {
  if (type === 'screen') return { reason: 'screen-ended' };
  if (type === 'file') return { reason: 'file-ended' };
  const failed = (code: OvershootErrorCode): EndOfSource => ({
    error: new OvershootError(code, { stage: 'capture' }),
  });
  if (type !== 'camera') return failed('source-ended');
  // Taken back, the permission stands at "denied" or, where it was for this visit only, at "ask again".
  const permission = await media.cameraPermission();
  return failed(permission === 'denied' || permission === 'prompt' ? 'permission-revoked' : 'device-lost');
}
