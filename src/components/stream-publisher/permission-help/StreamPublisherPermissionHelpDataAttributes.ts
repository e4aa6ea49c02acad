/** Attributes of `StreamPublisherPermissionHelp`. */
export enum StreamPublisherPermissionHelpDataAttributes {
  /** What is missing: `permission-blocked`, `permission-dismissed` or `permission-revoked`. */
  code = 'data-code',
  /** Whose steps are shown, for example `firefox`. */
  browser = 'data-browser',
}
