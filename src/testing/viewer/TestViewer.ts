import type { ViewerSession } from '../../core/viewer/ViewerSession.js';
import type { TestSession } from '../session/TestSession.js';

/** A real viewer beside a session that publishes, in the world of a test session. */
export interface TestViewer extends TestSession {
  /** Watches the first stream of the session. For `<StreamViewer stream={t.viewer} />`. */
  readonly viewer: ViewerSession;
  /** Watches until `unwatch`, whoever else does. */
  watch(): void;
  /** Leaves the room, unless somebody else watches. */
  unwatch(): void;
}
