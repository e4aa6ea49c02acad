export type { Detection } from './Detection.js';
export { DetectionOverlay, type DetectionOverlayProps } from './DetectionOverlay.js';
