import { viewerPhases } from '../../../core/viewer/ViewerSnapshot.js';
import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamViewer.PhaseIndicator`. */
export enum StreamViewerPhaseIndicatorDataAttributes {
  /** How watching goes: one of `viewerPhases`. */
  phase = 'data-phase',
  /** Present while pictures come in. */
  live = 'data-live',
}

/** What `StreamViewer.PhaseIndicator` shows differently. */
export const StreamViewerPhaseIndicatorStates: PartStates<StreamViewerPhaseIndicatorDataAttributes> = {
  [StreamViewerPhaseIndicatorDataAttributes.phase]: viewerPhases,
  [StreamViewerPhaseIndicatorDataAttributes.live]: [''],
};
