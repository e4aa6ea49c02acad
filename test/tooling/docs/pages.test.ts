import { describe, expect, it } from 'vitest';
import { readComments, readExports } from '../../../stories/docs/source/readExports.js';
import { pageIds, pages, prose, shownSnippets, snippetNames } from './pages.js';
import { textsIn } from './texts.js';

const reports = textsIn('etc', /\.api\.md$/);

/** Of the package, as their reports are named. */
const entries = Object.keys(reports).map((path) => path.replace(/^.*\/|\.api\.md$/g, ''));

const comments = readComments(Object.values(textsIn('src', /\.tsx?$/)));
const exportsOf = (entry: string) => readExports(reports[`etc/${entry}.api.md`] ?? '', comments);

describe('the pages', () => {
  it('show every snippet, and only such as are there', () => {
    expect([...new Set(shownSnippets)].sort()).toEqual([...snippetNames].sort());
  });

  it.each(Object.entries(pages))('%s links to pages that are there', (_, page) => {
    const links = [...page.matchAll(/\?path=\/docs\/([\w-]+)/g)].map(([, id = '']) => id);
    expect(links.filter((id) => !pageIds.includes(id))).toEqual([]);
  });

  it.each(Object.entries(pages))(
    '%s has its tables and its code in components that can show them',
    (_, page) => {
      const tables = page.match(/(?:^\|.*\n)+/gm) ?? [];
      const wrapped = page.match(/<PageTable label="[^"]+">\n\n(?:^\|.*\n)+\n<\/PageTable>/gm) ?? [];
      expect(wrapped).toHaveLength(tables.length);
      // Storybook's own block is light in the dark.
      expect(page).not.toContain('<Source');
    },
  );

  // Types stand in the table of exports; how the rest is used is told.
  it.each(['index', 'server'])('tell of every function, component and value of %s', (entry) => {
    const values = exportsOf(entry).filter(({ kind }) => kind !== 'type');
    expect(values.length).toBeGreaterThan(7);
    const untold = values.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(prose));
    expect(untold.map(({ name }) => name)).toEqual([]);
  });

  it.each(entries)('list the exports of %s on the page for them', (entry) => {
    expect(pages['stories/docs/Exports.mdx']).toContain(`<ExportsTable entry="${entry}"`);
    const names = exportsOf(entry).map(({ name }) => name);
    const report = reports[`etc/${entry}.api.md`] ?? '';
    // Every declaration stands below a tag of its own.
    const declared = new Set(
      [...report.matchAll(/^\/\/ @public.*\nexport (?:\w+ )+?(\w+)[ (<:=]/gm)].map(([, n]) => n),
    );
    expect(new Set(names)).toEqual(declared);
    expect(exportsOf(entry).filter(({ description }) => description === '')).toEqual([]);
  });
});
