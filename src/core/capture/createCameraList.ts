import type { Camera, Media } from '../../platform/media/Media.js';
import type { ReadableStore } from '../store/createStore.js';
import { createWatchedStore } from '../store/createWatchedStore.js';

export interface CameraList extends ReadableStore<readonly Camera[]> {
  /** Lists again: labels and ids appear once the person has allowed a camera. */
  refresh: () => void;
}

/** The cameras of this device, followed while somebody looks. Listing asks the person nothing. */
export function createCameraList(media: Pick<Media, 'listCameras' | 'onDeviceChange'>): CameraList {
  let refresh: () => void = () => undefined;
  const store = createWatchedStore<readonly Camera[]>([], (set) => {
    refresh = () => {
      media.listCameras().then(
        (cameras) => same(cameras, store.getSnapshot()) || set(cameras),
        // A page without cameras has an empty list; the failure shows when one is opened.
        () => set([]),
      );
    };
    const unlisten = media.onDeviceChange(refresh);
    refresh();
    return () => {
      refresh = () => undefined;
      unlisten();
    };
  });
  return { ...store, refresh: () => refresh() };
}

const same = (a: readonly Camera[], b: readonly Camera[]): boolean =>
  a.length === b.length &&
  a.every(({ deviceId, label }, i) => deviceId === b[i]?.deviceId && label === b[i].label);
