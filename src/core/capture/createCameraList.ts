import type { Camera, Media } from '../../platform/media/Media.js';
import { createStore, type ReadableStore } from '../store/createStore.js';

export interface CameraList extends ReadableStore<readonly Camera[]> {
  /** Lists again: labels and ids appear once the person has allowed a camera. */
  refresh: () => void;
}

/** The cameras of this device, followed while somebody looks. Listing asks the person nothing. */
export function createCameraList(media: Pick<Media, 'listCameras' | 'onDeviceChange'>): CameraList {
  const store = createStore<readonly Camera[]>([]);
  let watchers = 0;
  let unlisten: () => void = () => undefined;

  const refresh = (): void => {
    if (watchers === 0) return;
    media.listCameras().then(
      (cameras) => same(cameras, store.getSnapshot()) || store.set(cameras),
      // A page without cameras has an empty list; the failure shows when one is opened.
      () => store.set([]),
    );
  };

  return {
    getSnapshot: store.getSnapshot,
    refresh,
    subscribe(callback) {
      watchers += 1;
      if (watchers === 1) {
        unlisten = media.onDeviceChange(refresh);
        refresh();
      }
      const unsubscribe = store.subscribe(callback);
      let done = false;
      return () => {
        if (done) return;
        done = true;
        unsubscribe();
        watchers -= 1;
        if (watchers === 0) unlisten();
      };
    },
  };
}

const same = (a: readonly Camera[], b: readonly Camera[]): boolean =>
  a.length === b.length &&
  a.every(({ deviceId, label }, i) => deviceId === b[i]?.deviceId && label === b[i].label);
