/** The sources of the components as text, by their path: what the tables of props and attributes are made from. */
export const componentFiles: Readonly<Record<string, string>> = import.meta.glob<string>(
  [
    '../../../src/components/**/*.{ts,tsx}',
    '../../../src/streamloop/components/**/*.{ts,tsx}',
    '!../../../src/**/*.test.{ts,tsx}',
  ],
  { query: '?raw', import: 'default', eager: true },
);
