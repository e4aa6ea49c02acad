import { textsIn } from './texts.js';

/** The pages of the documentation as text, by their path, and the snippets that they show. */
export const pages = textsIn('stories', /\.mdx$/);
const snippets = textsIn('stories/docs/snippets', /./);

const SNIPPET = /<Snippet file="([^"]+)"/g;

export const snippetNames = Object.keys(snippets).map((path) => path.split('/').at(-1) ?? '');

export const shownSnippets = Object.values(pages).flatMap((page) =>
  [...page.matchAll(SNIPPET)].map(([, name = '']) => name),
);

/** Everything that people have written for the pages, in one text. */
export const prose = [...Object.values(pages), ...Object.values(snippets)].join('\n');

/** The id that Storybook gives a page, of its title. */
const idOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

export const pageIds = Object.values(pages).map((page) => {
  const [, title = ''] = /<Meta title="([^"]+)"/.exec(page) ?? [];
  return `${idOf(title)}--docs`;
});
