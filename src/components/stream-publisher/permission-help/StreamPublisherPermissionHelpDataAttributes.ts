import type { PartStates } from '../../part/PartStates.js';

/** Attributes of `StreamPublisherPermissionHelp`. */
export enum StreamPublisherPermissionHelpDataAttributes {
  /** What is missing: `permission-blocked`, `permission-dismissed` or `permission-revoked`. */
  code = 'data-code',
  /** Whose steps are shown, for example `firefox`. */
  browser = 'data-browser',
}

/** What `StreamPublisherPermissionHelp` shows differently. */
export const StreamPublisherPermissionHelpStates: PartStates<StreamPublisherPermissionHelpDataAttributes> = {
  [StreamPublisherPermissionHelpDataAttributes.code]: [
    'permission-blocked',
    'permission-dismissed',
    'permission-revoked',
  ],
  [StreamPublisherPermissionHelpDataAttributes.browser]: ['chrome', 'firefox', 'safari', 'ios', 'other'],
};
