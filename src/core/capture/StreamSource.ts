/** A source that is opened in this page. */
export type LocalSource =
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

/** Where the video comes from. */
export type StreamSource =
  | LocalSource
  /**
   * Somebody else publishes: a robot, a phone, a server. The kit leases the stream, watches over it and hands out the room
   * with `takePublishCredentials()`; no camera is opened here.
   */
  | { type: 'external' };
