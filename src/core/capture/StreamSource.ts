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
  /**
   * A screen, window or tab that the person chooses. `start()` and `preview()` must come from a click. A still screen is
   * repeated `minFps` times a second (default 1, 0 for never), also while this page is hidden, so that the newest frame
   * shows what is there now.
   */
  | { type: 'screen'; minFps?: number }
  /**
   * A video file, played in real time from the moment it is sent, without end where `loop`; a preview shows its first
   * picture. At its end the stream ends with `file-ended`.
   */
  | { type: 'file'; file: Blob; loop?: boolean }
  /** What a canvas or video element shows; `minFps` as above. */
  | { type: 'element'; element: HTMLCanvasElement | HTMLVideoElement; minFps?: number }
  /** A drawn, moving picture for machines without a camera. */
  | { type: 'test-pattern' }
  /** Video that the app owns. It is never stopped by the kit, nor repeated while it stands still. */
  | { type: 'media'; media: MediaStream | MediaStreamTrack };

/** Video that the service fetches by itself: no camera, no room to publish into, and only a viewer shows it. */
export type PulledSource =
  /** A camera that is configured at the handler, by its name there. For clients of kind `handler`. */
  | { type: 'remote'; name: string }
  /**
   * A camera (`rtsp://`, `rtsps://`) or a playlist (`http://`, `https://`) that the service reaches over the internet. For
   * clients of kind `direct`: the address may hold the camera's password, which no page should know.
   */
  | { type: 'rtsp' | 'hls'; url: string };

/** Where the video comes from. */
export type StreamSource =
  | LocalSource
  /**
   * Somebody else publishes: a robot, a phone, a server. The kit leases the stream, watches over it and hands out the room
   * with `takePublishCredentials()`; no camera is opened here.
   */
  | { type: 'external' }
  | PulledSource;
