interface Tree {
  readonly [key: string]: string | Tree | undefined;
}

/** A dictionary with some of its entries replaced, at any depth. */
export function mergeStrings<T extends object>(strings: T, override: object): T {
  // An override has the dictionary's shape by its type, and so has what comes out.
  return merge(strings as unknown as Tree, override as Tree) as unknown as T;
}

function merge(base: Tree, override: Tree): Tree {
  const merged: Record<string, string | Tree | undefined> = { ...base };
  for (const [key, value] of Object.entries(override)) {
    const before = base[key];
    if (value !== undefined)
      merged[key] = typeof value === 'object' && typeof before === 'object' ? merge(before, value) : value;
  }
  return merged;
}
