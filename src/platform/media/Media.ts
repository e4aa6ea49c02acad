import type { Cancel } from '../clock/Clock.js';

export type CameraPermission = 'granted' | 'denied' | 'prompt' | 'unknown';

/** One video track that the kit made, and how to give back everything behind it. */
export interface OwnedTrack {
  track: MediaStreamTrack;
  /** Stops the track and what feeds it. Harmless when repeated. */
  release: () => void;
}

export interface Camera {
  deviceId: string;
  /** Empty until the person has allowed a camera once. */
  label: string;
}

/** Cameras and drawn pictures, as the browser gives them. Errors are the browser's own; core names them. */
export interface Media {
  /** False on plain http pages, where browsers hide every camera. */
  isSecureContext(): boolean;
  cameraPermission(): Promise<CameraPermission>;
  openCamera(constraints: MediaTrackConstraints): Promise<OwnedTrack>;
  /** A drawn, moving picture: for machines without a camera, for demos and tests. */
  openTestPattern(size: { width: number; height: number; frameRate: number }): OwnedTrack;
  /** What a canvas or video element shows. Throws where the browser cannot capture it. */
  openElement(element: HTMLCanvasElement | HTMLVideoElement, frameRate: number): OwnedTrack;
  listCameras(): Promise<readonly Camera[]>;
  onDeviceChange(callback: () => void): Cancel;
}
