import { systemClock } from '../../platform/clock/systemClock.js';
import { browserPage } from '../../platform/page/browserPage.js';
import { OvershootError } from '../errors/index.js';
import { createStore } from '../store/createStore.js';
import { createWatchedStore } from '../store/createWatchedStore.js';
import type { Viewing } from './createViewing.js';
import type { CreateViewerOptions, ViewerSession } from './ViewerSession.js';
import { notWatching, type ViewerSnapshot } from './ViewerSnapshot.js';

/** Makes a viewer of one stream. Nothing is asked for, loaded or joined before somebody subscribes. */
export function createViewerSession({ client, id, platform = {} }: CreateViewerOptions): ViewerSession {
  const { clock = systemClock, page = browserPage, random = Math.random } = platform;
  // livekit-client weighs 150 kB: it is fetched by those who watch, and with it what they need besides.
  const { loadViewer = () => import('../../platform/livekit/openViewer.js') } = platform;
  const { loadViewing = () => import('./createViewing.js') } = platform;
  let retry: () => void = () => undefined;

  const store = createWatchedStore<ViewerSnapshot>(notWatching, (set) => {
    const shown = createStore<ViewerSnapshot>({ phase: 'connecting', video: null });
    let viewing: Viewing | null = null;
    let isOver = false;
    set(shown.getSnapshot());
    const stop = shown.subscribe(() => set(shown.getSnapshot()));

    const begin = async (): Promise<void> => {
      const loaded = await loadViewing().catch(
        (cause: unknown) => new OvershootError('module-failed', { stage: 'view', cause }),
      );
      if (isOver || viewing) return;
      if (loaded instanceof OvershootError) shown.set({ phase: 'failed', video: null, error: loaded });
      else viewing = loaded.createViewing({ client, id, clock, page, random, load: loadViewer, shown });
    };
    // React mounts twice in its strict mode: what goes at once has asked for nothing.
    const cancel = clock.after(0, () => void begin());
    retry = () => {
      if (viewing) viewing.retry();
      else if (shown.getSnapshot().phase === 'failed') void begin();
    };
    return () => {
      isOver = true;
      cancel();
      stop();
      viewing?.close();
      retry = () => undefined;
      set(notWatching);
    };
  });
  return { ...store, retry: () => retry() };
}
