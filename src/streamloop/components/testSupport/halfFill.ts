/** As browsers have a field in which something stands that is no value: `datetime-local` with a day and no time. */
export function halfFill(element: HTMLElement): void {
  Object.defineProperty(element, 'validity', { configurable: true, value: { badInput: true } });
}
