import { viewerPhases } from '../../../core/viewer/ViewerSnapshot.js';
import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamViewer.Root`. */
export enum StreamViewerRootDataAttributes {
  /** How watching goes: one of `viewerPhases`. */
  phase = 'data-phase',
  /** Present while pictures come in. */
  live = 'data-live',
}

/** What `StreamViewer.Root` shows differently. */
export const StreamViewerRootStates: PartStates<StreamViewerRootDataAttributes> = {
  [StreamViewerRootDataAttributes.phase]: viewerPhases,
  [StreamViewerRootDataAttributes.live]: [''],
};
