/** The views of the panel, in their order. */
export const tabNames = ['overview', 'timeline', 'lease', 'requests', 'watch', 'cost'] as const;

export type DevtoolsTab = (typeof tabNames)[number];
