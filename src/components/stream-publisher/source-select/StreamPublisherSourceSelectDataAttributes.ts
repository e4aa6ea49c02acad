/** Attributes of `StreamPublisherSourceSelect`. */
export enum StreamPublisherSourceSelectDataAttributes {
  /** Type of the source that is chosen, for example `camera`. */
  source = 'data-source',
}
