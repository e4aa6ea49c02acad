/** Attributes of `WatchResults.State`. */
export enum WatchResultsStateDataAttributes {
  /** State of the watch: `off`, `running`, `paused` or `stopped`. */
  state = 'data-state',
  /** Why it has stopped: one of `watchStops`. */
  reason = 'data-reason',
  /** Present while it waits after a failure. */
  waiting = 'data-waiting',
}
