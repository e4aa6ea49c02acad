/**
 * The order of one round: rotated by one place each round, so that no item always follows the same other one on a warm
 * machine, and reversed in every other.
 */
export function interleave<T>(items: readonly T[], round: number): T[] {
  const start = items.length === 0 ? 0 : round % items.length;
  const rotated = [...items.slice(start), ...items.slice(0, start)];
  return round % 2 === 0 ? rotated : rotated.toReversed();
}
