import { expect, it } from 'vitest';
import { createHeldList } from './createHeldList.js';

it('lists what is held, once, until the last holder lets go', () => {
  const list = createHeldList<string>();
  const seen: (readonly string[])[] = [];
  list.subscribe(() => seen.push(list.getSnapshot()));
  const first = list.hold('a');
  const second = list.hold('a');
  const other = list.hold('b');
  first();
  first();
  expect(list.getSnapshot()).toEqual(['a', 'b']);
  second();
  other();
  expect(seen).toEqual([['a'], ['a', 'b'], ['b'], []]);
});
