import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamPublisher.DeviceSelect`. */
export enum StreamPublisherDeviceSelectDataAttributes {
  /** Present after a switch that failed. */
  invalid = 'data-invalid',
}

/** What `StreamPublisher.DeviceSelect` shows differently. */
export const StreamPublisherDeviceSelectStates: PartStates<StreamPublisherDeviceSelectDataAttributes> = {
  [StreamPublisherDeviceSelectDataAttributes.invalid]: [''],
};
