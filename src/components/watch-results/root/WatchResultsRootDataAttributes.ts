/** Attributes of `WatchResults.Root`. */
export enum WatchResultsRootDataAttributes {
  /** State of the watch: `off`, `running`, `paused` or `stopped`. */
  state = 'data-state',
}
