import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { frameFacts } from '../testSupport/frameFacts.js';
import { factFor, factNames } from './factTable.js';

const key = (name: string): string => name.toLowerCase().replaceAll('colour', 'color');

test('the README lists every property that is filled, and no other', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, table = ''] = /\| property \| value \|\n\|[ -|]+\|\n((?:\|.*\n)+)/.exec(readme) ?? [];
  const listed = table
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => key(name)));
  expect(listed.toSorted()).toEqual([...factNames].sort());
});

test('every name has a fact', () => {
  for (const name of factNames) {
    expect(factFor(name, [frameFacts()])).not.toBeNull();
  }
});
