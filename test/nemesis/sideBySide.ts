/** Works on all items, so many at a time, and gives the promise of each at once. */
export function sideBySide<T, R>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<R>,
): Promise<R>[] {
  const waiting: (() => Promise<void>)[] = [];
  const results = items.map(
    (item) =>
      new Promise<R>((resolve, reject) => {
        waiting.push(() => work(item).then(resolve, reject));
      }),
  );
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  };
  for (let i = 0; i < lanes; i += 1) void lane();
  // One that fails before anybody waits for it is not unhandled.
  for (const result of results) result.catch(() => undefined);
  return results;
}
