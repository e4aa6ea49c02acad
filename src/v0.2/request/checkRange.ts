interface Range {
  from?: number;
  /** Excluded. */
  over?: number;
  to?: number;
  whole?: boolean;
}

/** What is wrong with a number, or null. */
export function checkRange(name: string, value: number, range: Range): string | null {
  const { from = -Infinity, over = -Infinity, to = Infinity, whole = false } = range;
  const fits = Number.isFinite(value) && value >= from && value > over && value <= to;
  if (fits && (!whole || Number.isInteger(value))) return null;
  const bounds = [
    range.from === undefined ? '' : `at least ${from}`,
    range.over === undefined ? '' : `over ${over}`,
    range.to === undefined ? '' : `at most ${to}`,
  ].filter(Boolean);
  return `${name} is ${value}, and must be ${whole ? 'a whole number' : 'a number'}, ${bounds.join(' and ')}.`;
}
