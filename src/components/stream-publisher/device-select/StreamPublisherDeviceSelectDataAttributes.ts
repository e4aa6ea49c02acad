/** Attributes of `StreamPublisher.DeviceSelect`. */
export enum StreamPublisherDeviceSelectDataAttributes {
  /** Present after a switch that failed. */
  invalid = 'data-invalid',
}
