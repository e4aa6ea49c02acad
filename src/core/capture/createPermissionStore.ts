import type { CameraPermission, Media } from '../../platform/media/Media.js';
import type { ReadableStore } from '../store/createStore.js';
import { createWatchedStore } from '../store/createWatchedStore.js';

/** What the browser remembers about this site and its cameras, followed while somebody looks. Asks the person nothing. */
export function createPermissionStore(
  media: Pick<Media, 'cameraPermission' | 'onPermissionChange'>,
): ReadableStore<CameraPermission> {
  return createWatchedStore<CameraPermission>('unknown', (set) => {
    let isOver = false;
    const refresh = (): void => {
      void media.cameraPermission().then((permission) => {
        if (!isOver) set(permission);
      });
    };
    const unlisten = media.onPermissionChange(refresh);
    refresh();
    return () => {
      isOver = true;
      unlisten();
    };
  });
}
