/** The same address without these parameters of its query; all others stay as they were written. */
export function withoutParameters(url: string, names: readonly string[]): string {
  const parsed = new URL(url);
  for (const name of names) parsed.searchParams.delete(name);
  return parsed.href;
}
