/**
 * A value of any schema as text: strings as they are, everything else as JSON, `indent` spaces deep. What JSON cannot say
 * (a cycle, a value that a schema has made) is said as well as it goes: a model's answer must not break a page.
 */
export function valueText(value: unknown, indent = 0): string {
  if (typeof value === 'string') return value;
  try {
    const whole = (_: string, part: unknown): unknown => (typeof part === 'bigint' ? part.toString() : part);
    return JSON.stringify(value, whole, indent) ?? String(value);
  } catch {
    return String(value);
  }
}
