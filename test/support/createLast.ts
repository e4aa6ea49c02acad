/** What a component has got in its last render, for a test that stands outside of it. */
export interface Last<T> {
  set(value: T): void;
  /** Throws before the first render. */
  get(): T;
}

export function createLast<T>(): Last<T> {
  const values: T[] = [];
  return {
    set: (value) => void values.push(value),
    get() {
      const last = values.at(-1);
      if (last === undefined) throw new Error('Nothing was rendered.');
      return last;
    },
  };
}
