import type { Clock } from './clock/Clock.js';
import type { PublisherModule } from './livekit/Publisher.js';
import type { Media } from './media/Media.js';
import type { Page } from './page/Page.js';

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
  /** A number in [0, 1): jitter of timers. */
  random: () => number;
  /** A fresh key for one intent, unguessable. */
  uuid: () => string;
}
