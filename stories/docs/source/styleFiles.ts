/** The stylesheets of the kit as text, by their path: what the table of CSS variables is made from. */
export const styleFiles: Readonly<Record<string, string>> = import.meta.glob<string>(
  '../../../src/styles/*.css',
  { query: '?raw', import: 'default', eager: true },
);
