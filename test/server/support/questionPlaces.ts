type Change = (question: object, key: string, value: unknown) => void;

/** Ways to put something into a question: into each object of it, and in place of each of its values. */
export function listPlaces(question: object): Change[] {
  const paths: string[][] = [[]];
  const walk = (value: unknown, path: string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      paths.push([...path, key]);
      walk(inner, [...path, key]);
    }
  };
  walk(question, []);
  const step = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return paths.flatMap((path): Change[] => [
    (whole, key, value) => {
      const inner = path.reduce<unknown>(step, whole);
      if (Array.isArray(inner)) inner.push(value);
      else if (typeof inner === 'object' && inner !== null)
        Object.defineProperty(inner, key, { value, enumerable: true, configurable: true, writable: true });
    },
    (whole, _, value) => {
      const last = path.at(-1);
      const inner = path.slice(0, -1).reduce<unknown>(step, whole);
      if (last !== undefined && typeof inner === 'object' && inner !== null)
        (inner as Record<string, unknown>)[last] = value;
    },
  ]);
}

/** Where the service looks for references. */
export function urlsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'url' ? [inner] : urlsIn(inner),
  );
}
