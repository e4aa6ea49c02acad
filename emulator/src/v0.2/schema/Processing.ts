/** How a stream is looked at, with the older style of frame rate resolved. */
export type Processing =
  | {
      mode: 'frame';
      /** From the start of one inference to the start of the next. */
      intervalSeconds: number;
    }
  | {
      mode: 'clip';
      /** `delay_seconds`. */
      intervalSeconds: number;
      clipSeconds: number;
      targetFps: number;
    };
