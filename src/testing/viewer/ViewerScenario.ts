import type { OvershootErrorCode } from '../../core/errors/index.js';
import type { EndReason } from '../../core/session/endReason.js';
import type { ViewerPhase } from '../../core/viewer/ViewerSnapshot.js';
import type { TestViewer } from './TestViewer.js';

/** How a viewer comes to be what a scenario promises. */
export interface ViewerScenario {
  /** What a person would see. */
  description: string;
  /** The phase it ends in. */
  phase: ViewerPhase;
  /** With `ended`; null where nobody knows. */
  reason?: EndReason | null;
  /** With `failed`. */
  code?: OvershootErrorCode;
  /** Plays it beside a session that is idle; watching begins with `t.watch()`. */
  play: (t: TestViewer) => Promise<void>;
}
