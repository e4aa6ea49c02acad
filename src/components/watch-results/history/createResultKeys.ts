/** A key for each result: they have none of their own, and a place in a list that slides is none. */
export function createResultKeys(): (result: object) => number {
  const keys = new WeakMap<object, number>();
  let last = 0;
  return (result) => {
    const key = keys.get(result) ?? (last += 1);
    keys.set(result, key);
    return key;
  };
}
