/** What a run is allowed to have done. The defaults are for one session that was stopped in good order. */
export interface Allowances {
  /** Streams that may live at the same time: the number of sessions. Default 1. */
  sessions?: number;
  /** Streams that may still be live when the history is read. Default 0. */
  stillLive?: number;
  /** Whether a stream may have expired for reasons that the history does not tell, such as a crash. Default false. */
  mayExpire?: boolean;
  /** Status requests for one stream within any second. Default 3: twice a second, and one for an event. */
  statusPerSecond?: number;
}
