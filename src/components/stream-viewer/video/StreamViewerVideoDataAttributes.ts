import { viewerPhases } from '../../../core/viewer/ViewerSnapshot.js';
import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamViewer.Video`. */
export enum StreamViewerVideoDataAttributes {
  /** How watching goes: one of `viewerPhases`. */
  phase = 'data-phase',
}

/** What `StreamViewer.Video` shows differently. */
export const StreamViewerVideoStates: PartStates<StreamViewerVideoDataAttributes> = {
  [StreamViewerVideoDataAttributes.phase]: viewerPhases,
};
