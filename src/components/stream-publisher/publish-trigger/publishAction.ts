import type { Phase } from '../../../core/session/phase.js';

/** What pressing the button means now. */
export type PublishAction = 'start' | 'stop' | 'none';

/** Stopping is legal in every phase that runs; only while the stream is being deleted is there nothing to ask for. */
export function publishAction(phase: Phase, isOpeningPreview: boolean): PublishAction {
  switch (phase) {
    case 'idle':
    case 'armed':
    case 'ended':
    case 'failed':
      return 'start';
    case 'acquiring':
      return isOpeningPreview ? 'start' : 'stop';
    case 'ending':
      return 'none';
    default:
      return 'stop';
  }
}
