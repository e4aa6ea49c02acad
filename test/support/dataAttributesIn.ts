/**
 * The data attributes that elements with a test id have, by that id, sorted: what the parts of a component render is what
 * their enums document.
 */
export function dataAttributesIn(containers: readonly Element[]): Record<string, string[]> {
  const found: Record<string, Set<string>> = {};
  for (const container of containers)
    for (const element of container.querySelectorAll('[data-testid]')) {
      const names = (found[element.getAttribute('data-testid') ?? ''] ??= new Set());
      for (const name of element.getAttributeNames())
        if (name.startsWith('data-') && name !== 'data-testid') names.add(name);
    }
  return Object.fromEntries(Object.entries(found).map(([id, names]) => [id, [...names].toSorted()]));
}

/** The same of enums. */
export const documented = (enums: Record<string, Record<string, string>>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(enums).map(([part, members]) => [
      part,
      Object.values(members).toSorted((a, b) => a.localeCompare(b)),
    ]),
  );
