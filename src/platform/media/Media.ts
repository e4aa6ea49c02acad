import type { Cancel } from '../clock/Clock.js';

/** What the browser remembers about this site and its cameras; `unknown` where it does not say. */
export type CameraPermission = 'granted' | 'denied' | 'prompt' | 'unknown';

/** What happens to a source by itself. */
export interface SourceEvents {
  /** It gives no pictures any more: unplugged, revoked, played to its end, "Stop sharing". */
  onEnded: () => void;
  /** The system has taken the pictures away for a while (a call, a locked screen), or gives them again. */
  onMuted: (muted: boolean) => void;
}

/** One video track that the kit made, and how to give back everything behind it. */
export interface OwnedTrack {
  track: MediaStreamTrack;
  /** Stops the track and what feeds it. Harmless when repeated. */
  release: () => void;
  /** Follows what happens to the source; `release` is none of it. */
  watch: (events: SourceEvents) => Cancel;
  /** Lets run what waits for somebody to look, such as a file at its first picture. Harmless when repeated. */
  begin?: () => void;
}

/** A camera of this device. */
export interface Camera {
  deviceId: string;
  /** Empty until the person has allowed a camera once. */
  label: string;
}

/** How often a source gives a picture, per second. */
export interface FrameRates {
  /** At most. */
  frameRate: number;
  /** At least: the last picture is repeated while the source stands still. 0 repeats nothing. */
  minFps: number;
}

/** Cameras, screens and drawn pictures, as the browser gives them. Errors are the browser's own; core names them. */
export interface Media {
  /** False on plain http pages, where browsers hide every camera. */
  isSecureContext(): boolean;
  /** False where a `Permissions-Policy` header or an iframe without `allow` forbids it; true where that cannot be known. */
  isAllowedByPolicy(feature: 'camera' | 'display-capture'): boolean;
  cameraPermission(): Promise<CameraPermission>;
  /** Calls back when the person has changed the permission, where the browser tells. */
  onPermissionChange(callback: () => void): Cancel;
  openCamera(constraints: MediaTrackConstraints): Promise<OwnedTrack>;
  /** Asks the person for a screen, window or tab. Needs a click not long ago. */
  openScreen(rates: FrameRates): Promise<OwnedTrack>;
  /** A video file, at its first picture until `begin`. Rejects where the browser cannot play it. */
  openFile(file: Blob, options: { loop: boolean; frameRate: number }): Promise<OwnedTrack>;
  /** A drawn, moving picture: for machines without a camera, for demos and tests. */
  openTestPattern(size: { width: number; height: number; frameRate: number }): Promise<OwnedTrack>;
  /** What a canvas or video element shows. Rejects where the browser cannot capture it. */
  openElement(element: HTMLCanvasElement | HTMLVideoElement, rates: FrameRates): Promise<OwnedTrack>;
  listCameras(): Promise<readonly Camera[]>;
  onDeviceChange(callback: () => void): Cancel;
  /** The camera that was chosen last on this machine, for the next visit; null where none is remembered. */
  rememberedCamera(): string | null;
  rememberCamera(deviceId: string): void;
}
