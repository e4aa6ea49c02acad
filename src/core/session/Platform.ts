import type { Clock } from '../../platform/clock/Clock.js';
import type { PublisherModule } from '../../platform/livekit/Publisher.js';
import type { ViewerModule } from '../../platform/livekit/Viewer.js';
import type { Media } from '../../platform/media/Media.js';
import type { Page } from '../../platform/page/Page.js';
import type { ViewingModule } from '../viewer/createViewing.js';
import type { RunnerModule } from './createRunner.js';

/** Everything outside of the kit that a session touches. Tests and stories pass their own. */
export interface Platform {
  /** Wall clock, monotonic clock and timers. */
  clock: Clock;
  /** Cameras, canvases and their tracks. */
  media: Media;
  /** Whether the page is seen, and when it is left. */
  page: Page;
  /** Loads the publisher. Called when something is about to be published; a failed load may be tried again. */
  loadPublisher: () => Promise<PublisherModule>;
  /** Loads what runs a stream. Called by `start()` and `prefetch()`; a failed load may be tried again. */
  loadRunner: () => Promise<RunnerModule>;
  /** Loads what watches a stream, in place of the kit's own. Called by viewers only. */
  loadViewer?: () => Promise<ViewerModule>;
  /** Loads what keeps a viewer going, in place of the kit's own. */
  loadViewing?: () => Promise<ViewingModule>;
  /** A number in [0, 1): jitter of timers. */
  random: () => number;
  /** A fresh key for one intent, unguessable. */
  uuid: () => string;
}
