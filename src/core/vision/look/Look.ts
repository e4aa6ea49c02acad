/** One picture: the newest frame there is when the question arrives. */
export interface StillLook {
  type: 'still';
  /**
   * Asks for the status first, and then for exactly the newest frame that it names: `frame` of the answer is exact. Costs
   * one GET for each question, and the time that it takes.
   */
  pin?: boolean;
}

/** A window that ends now. Models that know only pictures refuse it. */
export interface ClipLook {
  type: 'clip';
  /** Milliseconds. */
  lengthMs: number;
  /** Most frames per second that the model is shown; tokens grow with it. Default 1, more where the clip is short. */
  maxFps?: number;
  /** As with pictures: `frame` is the last one of the clip. */
  pin?: boolean;
}

/** What a model is shown. */
export type Look = StillLook | ClipLook;

/** Which frame an answer is about, the last one of a clip. The service itself does not say. */
export interface FrameEstimate {
  /** Lifetime index, from 0. */
  index: number;
  /** When it was taken, on the stream's clock: milliseconds since the first frame. */
  streamTimeMs: number;
  /** The frame is no further from `streamTimeMs` than that, unless frames came at another pace than before. */
  marginMs: number;
  /** `exact` only where this very frame was asked for (`pin`). */
  basis: 'exact' | 'estimated';
}
