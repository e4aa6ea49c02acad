/** The reports of what each entry exports, and the sources with the comments of it, by their path. */
type Texts = Readonly<Record<string, string>>;

export const apiReports: Texts = import.meta.glob<string>('../../../etc/*.api.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const sourceFiles: Texts = import.meta.glob<string>(
  ['../../../src/**/*.{ts,tsx}', '!../../../src/**/*.test.{ts,tsx}', '!../../../src/**/*.test-d.ts'],
  { query: '?raw', import: 'default', eager: true },
);
