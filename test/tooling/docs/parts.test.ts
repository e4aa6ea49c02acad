import { describe, expect, it } from 'vitest';
import { readAttributes } from '../../../stories/docs/source/readAttributes.js';
import { type Part, readParts } from '../../../stories/docs/source/readParts.js';
import { pages } from './pages.js';
import { textsIn } from './texts.js';

const componentFiles = {
  ...textsIn('src/components', /\.tsx?$/),
  ...textsIn('src/streamloop/components', /\.tsx?$/),
};
const reports = textsIn('etc', /\.api\.md$/);

const TABLE = /<PartsTable component="(\w+)" folder="([\w-]+)"/g;

/** The parts that the pages show, by the components that they name. */
const tables = Object.values(pages).flatMap((page) => [...page.matchAll(TABLE)]);
const shown = tables.flatMap(([, component = '', folder = '']): Part[] => {
  const sources = Object.entries(componentFiles).filter(([path]) => path.includes(`/${folder}/`));
  return readParts(
    component,
    sources.map(([, source]) => source),
  );
});

const enums = import.meta.glob<Record<string, Record<string, string>>>(
  [
    '../../../src/components/**/*DataAttributes.ts',
    '../../../src/streamloop/components/**/*DataAttributes.ts',
  ],
  { eager: true },
);

describe('props tables', () => {
  it('show every part that has public props', () => {
    const report = reports['etc/index.api.md'] ?? '';
    const propTypes = [...report.matchAll(/^export (?:interface|type) (\w+)Props\b/gm)].map(
      ([, name = '']) => name,
    );
    const names = new Set(shown.map(({ name }) => name.replace('.', '')));
    // They render nothing, and stand on the pages about them.
    const elsewhere = ['OvershootProvider', 'StringsProvider'];
    expect(propTypes.filter((name) => !names.has(name) && !elsewhere.includes(name))).toEqual([]);
    expect(propTypes.length).toBeGreaterThan(40);
  });

  it('say of every part and prop what it is', () => {
    const silent = shown.flatMap(({ name, description, props }) => [
      ...(description === '' ? [name] : []),
      ...props.filter((prop) => prop.description === '').map((prop) => `${name}: ${prop.name}`),
    ]);
    expect(silent).toEqual([]);
  });

  it('say what a part inherits: the stream of its root, and its element', () => {
    const publisher = shown.find(({ name }) => name === 'StreamPublisher');
    expect(publisher?.props.map(({ name }) => name)).toEqual(['stream']);
    expect(shown.filter(({ element }) => element === null).map(({ name }) => name)).toEqual([]);
    const problem = shown.find(({ name }) => name === 'StreamPublisher.Problem');
    expect(problem).toMatchObject({ element: 'div', props: [{ name: 'children', isRequired: false }] });
  });
});

describe('attribute tables', () => {
  it.each(Object.keys(enums))('%s: every attribute with its comment, at a part that is shown', (path) => {
    const read = readAttributes(componentFiles[path.replace('../../../', '')] ?? '');
    const [members = {}] = Object.values(enums[path] ?? {});
    expect(read.attributes.map(({ name }) => name)).toEqual(Object.values(members));
    expect(read.attributes.filter(({ description }) => description === '')).toEqual([]);
    expect(shown.map(({ name }) => name)).toContain(read.part);
  });
});
