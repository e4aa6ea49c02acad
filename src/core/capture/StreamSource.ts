/** Where the video comes from. */
export type StreamSource =
  /** A camera of this device. `height` in pixels (default 480), `frameRate` per second (default 15): wishes, not demands. */
  | {
      type: 'camera';
      deviceId?: string;
      facing?: 'user' | 'environment';
      height?: number;
      frameRate?: number;
    }
  /** What a canvas or video element shows. */
  | { type: 'element'; element: HTMLCanvasElement | HTMLVideoElement }
  /** A drawn, moving picture for machines without a camera. */
  | { type: 'test-pattern' }
  /** Video that the app owns. It is never stopped by the kit. */
  | { type: 'media'; media: MediaStream | MediaStreamTrack };
