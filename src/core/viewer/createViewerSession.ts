import { systemClock } from '../../platform/clock/systemClock.js';
import { browserPage } from '../../platform/page/browserPage.js';
import { createStore } from '../store/createStore.js';
import { createWatchedStore } from '../store/createWatchedStore.js';
import { createViewing, type Viewing } from './createViewing.js';
import type { CreateViewerOptions, ViewerSession } from './ViewerSession.js';
import { notWatching, type ViewerSnapshot } from './ViewerSnapshot.js';

/** Makes a viewer of one stream. Nothing is asked for, loaded or joined before somebody subscribes. */
export function createViewerSession({ client, id, platform = {} }: CreateViewerOptions): ViewerSession {
  const { clock = systemClock, page = browserPage, random = Math.random } = platform;
  // livekit-client weighs 150 kB: it is fetched by those who watch.
  const { loadViewer = () => import('../../platform/livekit/openViewer.js') } = platform;
  let viewing: Viewing | null = null;

  const store = createWatchedStore<ViewerSnapshot>(notWatching, (set) => {
    const shown = createStore<ViewerSnapshot>({ phase: 'connecting', video: null });
    set(shown.getSnapshot());
    const stop = shown.subscribe(() => set(shown.getSnapshot()));
    // React mounts twice in its strict mode: what goes at once has asked for nothing.
    const cancel = clock.after(0, () => {
      viewing = createViewing({ client, id, clock, page, random, load: loadViewer, shown });
    });
    return () => {
      cancel();
      stop();
      viewing?.close();
      viewing = null;
      set(notWatching);
    };
  });
  return { ...store, retry: () => viewing?.retry() };
}
