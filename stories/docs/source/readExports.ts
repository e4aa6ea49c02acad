import { COMMENT, plainComment } from './plainComment.js';

/** Something that an entry of the package exports. */
export interface Export {
  name: string;
  kind: 'function' | 'component' | 'value' | 'class' | 'type';
  description: string;
}

const DECLARED = /^export (?:declare )?(?:abstract )?(function|const|class|enum|interface|type) (\w+)/gm;

function kindOf(keyword: string, name: string): Export['kind'] {
  if (keyword === 'interface' || keyword === 'type') return 'type';
  if (keyword === 'class') return 'class';
  // Constants of functions and components look alike in a report; names do not.
  if (keyword === 'const' && /^[A-Z]/.test(name)) return 'component';
  return keyword === 'function' ? (/^[A-Z]/.test(name) ? 'component' : 'function') : 'value';
}

const COMMENTED = new RegExp(
  String.raw`${COMMENT}export (?:async )?(?:abstract )?(?:function\*?|const|class|interface|type) (\w+)`,
  'g',
);

/** What the comments in source files say about what they export, by name. */
export function readComments(sources: readonly string[]): ReadonlyMap<string, string> {
  const found = sources.flatMap((source) =>
    [...source.matchAll(COMMENTED)].map(([, comment, name = '']) => [name, plainComment(comment)] as const),
  );
  return new Map(found);
}

/** What a type beside a component is, by its name: they carry no comment of their own. */
function byName(name: string): string {
  const [, owner, kind] = /^(\w+?)(Props|State)$/.exec(name) ?? [];
  if (kind === 'Props') return `Props of \`${owner}\`.`;
  return kind === 'State' ? `What a function as child of \`${owner}\` gets.` : '';
}

/** The exports in a report of API Extractor, each once, by name. */
export function readExports(report: string, comments: ReadonlyMap<string, string>): Export[] {
  const found = new Map(
    [...report.matchAll(DECLARED)].map(
      ([, keyword = '', name = '']) => [name, kindOf(keyword, name)] as const,
    ),
  );
  return [...found]
    .map(([name, kind]) => ({ name, kind, description: comments.get(name) ?? byName(name) }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
