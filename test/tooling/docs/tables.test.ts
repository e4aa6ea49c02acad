import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { defaultStrings, endReasons, errorCatalog, phases, watchStops } from 'react-live-vision';
import { defaultStreamloopStrings, streamloopErrorCatalog } from 'react-live-vision/streamloop';
import { handlerErrors } from 'react-live-vision/server';
import { describe, expect, it } from 'vitest';
import { stringEntries } from '../../../stories/docs/source/stringEntries.js';
import { readTokens, themeSwitches } from '../../../stories/docs/source/readTokens.js';
import { ErrorTable, StreamloopErrorTable } from '../../../stories/docs/tables/ErrorTable.js';
import { HandlerErrorTable } from '../../../stories/docs/tables/HandlerErrorTable.js';
import { PhaseTable } from '../../../stories/docs/tables/PhaseTable.js';
import { EndReasonTable, WatchStopTable } from '../../../stories/docs/tables/ReasonTables.js';
import { StreamloopStringsTable, StringsTable } from '../../../stories/docs/tables/StringsTable.js';
import { pages } from './pages.js';
import { textsIn } from './texts.js';

/** What each row of a table says: name in the first cell, then the others. */
function rowsOf(table: FunctionComponent): Map<string, string[]> {
  const html = renderToStaticMarkup(createElement(table));
  const rows = [...html.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)];
  const text = (cell: string): string => cell.replace(/<[^>]+>/g, '').trim();
  return new Map(
    rows.map(([, name = '', cells = '']) => [
      text(name),
      [...cells.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = '']) => text(cell)),
    ]),
  );
}

const empty = (rows: Map<string, string[]>): string[] =>
  [...rows].filter(([, cells]) => cells.some((cell) => cell === '')).map(([name]) => name);

describe('the tables of the documentation', () => {
  it.each([
    ['ErrorTable', ErrorTable, Object.keys(errorCatalog)],
    ['StreamloopErrorTable', StreamloopErrorTable, Object.keys(streamloopErrorCatalog)],
    ['EndReasonTable', EndReasonTable, Object.keys(endReasons)],
    ['WatchStopTable', WatchStopTable, Object.keys(watchStops)],
    ['HandlerErrorTable', HandlerErrorTable, Object.keys(handlerErrors)],
    ['PhaseTable', PhaseTable, [...phases]],
  ])('%s lists every code, each with all its texts, on a page', (name, table, codes) => {
    const rows = rowsOf(table);
    expect([...rows.keys()]).toEqual(codes);
    expect(empty(rows)).toEqual([]);
    expect(Object.values(pages).some((page) => page.includes(`<${name} />`))).toBe(true);
  });

  it.each([
    ['StringsTable', StringsTable, defaultStrings],
    ['StreamloopStringsTable', StreamloopStringsTable, defaultStreamloopStrings],
  ])('%s lists every key of its dictionary, on a page', (name, table, strings) => {
    const rows = rowsOf(table);
    expect([...rows.keys()]).toEqual(stringEntries(strings).map(({ key }) => key));
    expect(empty(rows)).toEqual([]);
    expect(Object.values(pages).some((page) => page.includes(`<${name} />`))).toBe(true);
  });

  it('have a text as it is', () => {
    const rows = rowsOf(StringsTable);
    expect(rows.get('publisher.placeholder.off')).toEqual([defaultStrings.publisher.placeholder.off]);
  });

  it('list every CSS variable that the styles read, with what it is and what it is by default', () => {
    const css = textsIn('src', /\.(css|tsx?)$/);
    const tokens = readTokens(css['src/styles/tokens.css'] ?? '', Object.values(css).join('\n'));
    const used = Object.values(css).flatMap((text) => text.match(/--lv-[\w-]+/g) ?? []);
    const own = new Set(used.filter((name) => !themeSwitches.includes(name)));
    expect(tokens.map(({ name }) => name).sort()).toEqual([...own].sort());
    expect(tokens.filter((token) => Object.values(token).includes(''))).toEqual([]);
    expect(tokens).toContainEqual(
      expect.objectContaining({ name: '--lv-color-accent', light: '#3048c9', dark: '#a3b4ff' }),
    );
    expect(tokens).toContainEqual(expect.objectContaining({ name: '--lv-space', light: '4px', dark: '4px' }));
    expect(pages['stories/docs/StylingAndTheming.mdx']).toContain('<TokenTable />');
  });
});
