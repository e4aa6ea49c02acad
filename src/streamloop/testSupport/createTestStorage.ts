/** A `sessionStorage` in memory, with all that was ever written into it. */
export function createTestStorage() {
  const values = new Map<string, string>();
  const written: string[] = [];
  return {
    written,
    values,
    getItem: (name: string) => values.get(name) ?? null,
    setItem(name: string, value: string) {
      values.set(name, value);
      written.push(value);
    },
    removeItem: (name: string) => void values.delete(name),
  };
}
