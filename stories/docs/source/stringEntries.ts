/** An entry of a dictionary, by its path. */
export interface StringEntry {
  key: string;
  text: string;
}

/** Every text of a dictionary with the path to it: `publisher.start`. */
export function stringEntries(strings: object, path = ''): StringEntry[] {
  return Object.entries(strings).flatMap(([name, value]: [string, unknown]) => {
    const key = path === '' ? name : `${path}.${name}`;
    return typeof value === 'object' && value !== null
      ? stringEntries(value, key)
      : [{ key, text: String(value) }];
  });
}
