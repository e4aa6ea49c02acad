/** Stands for what the browser keeps to itself: no time and no number, so that it is refused as such. */
const UNREADABLE = '?';

const names = ['start', 'end', 'hours', 'minutes'] as const;

/** What is sent in place of the values of such fields, by name. */
export type Unreadable = Partial<Record<(typeof names)[number], typeof UNREADABLE>>;

/**
 * The fields of a form in which something stands that is no value yet: a day without a time, for example. The browser says
 * that such a field is empty, and still shows what was typed.
 */
export function unreadableIn(form: HTMLFormElement): Unreadable {
  const found: Unreadable = {};
  for (const { name, validity } of form.querySelectorAll('input')) {
    const known = validity.badInput && names.find((one) => one === name);
    if (known) found[known] = UNREADABLE;
  }
  return found;
}
