import { COMMENT, plainComment } from './plainComment.js';
import { type Member, readMembers } from './readMembers.js';

/** A part of a component as its source declares it. */
export interface Part {
  /** As an app writes it: `StreamPublisher.Root`. */
  name: string;
  description: string;
  /** The element whose attributes it takes besides; null where it renders none. */
  element: string | null;
  props: Member[];
}

/** What an interface or an alias says, whatever file of the component it stands in. */
interface Declared {
  parent: string;
  members: Member[];
}

const INTERFACE = /export interface (\w+)(?: extends ([^{]+))? \{([^]*?)\n\}/g;
const ALIAS = /export type (\w+) = ([^;]+);/g;

function declarations(sources: readonly string[]): Map<string, Declared> {
  const all = new Map<string, Declared>();
  for (const source of sources) {
    for (const [, name = '', parent = '', body = ''] of source.matchAll(INTERFACE))
      all.set(name, { parent, members: readMembers(body) });
    for (const [, name = '', parent = ''] of source.matchAll(ALIAS))
      if (!all.has(name)) all.set(name, { parent, members: [] });
  }
  return all;
}

/** What a type has by itself and from those that it is made of. */
function resolve(
  name: string,
  all: ReadonlyMap<string, Declared>,
): { element: string | null; members: Member[] } {
  const declared = all.get(name);
  if (!declared) return { element: null, members: [] };
  const { parent, members } = declared;
  const [, element = null] = /ComponentPropsWithoutRef<\s*'(\w+)'/.exec(parent) ?? [];
  if (element) return { element, members };
  const [inherited = ''] = /\b\w+(?:Props|State)\b/.exec(parent) ?? [];
  const above = resolve(inherited, all);
  const isLeftOut = (member: string): boolean => parent.startsWith('Omit<') && parent.includes(`'${member}'`);
  return {
    element: above.element,
    members: [...above.members.filter(({ name: member }) => !isLeftOut(member)), ...members],
  };
}

/** What a function as `children` gets. */
function stateOf(type: string, all: ReadonlyMap<string, Declared>): string {
  const [, state = ''] = /^PartChildren<(.+)>$/.exec(type) ?? [];
  const names = state.startsWith('{')
    ? [...state.matchAll(/(\w+):/g)].map(([, name = '']) => name)
    : resolve(state, all).members.map(({ name }) => name);
  return names.join(', ');
}

function described(member: Member, all: ReadonlyMap<string, Declared>): Member {
  if (member.name !== 'children' || member.description !== '') return member;
  const state = stateOf(member.type, all);
  const description = state
    ? `In place of its own content; a function gets \`{ ${state} }\`.`
    : 'What is inside of it.';
  return { ...member, description };
}

const COMPONENT = new RegExp(
  String.raw`${COMMENT}export (?:const|function) ([A-Z]\w+)(?: = (?:forwardRef|Object\.assign)|\()`,
  'g',
);

/**
 * The public parts of a component, from all the files of its folder: those that `parts.ts` gives a short name, and those
 * that `index.ts` exports.
 */
export function readParts(component: string, sources: readonly string[]): Part[] {
  const all = declarations(sources);
  const text = sources.join('\n');
  const short = new Map(
    [...text.matchAll(/export \{ (\w+) as (\w+) \}/g)].map(([, long = '', name = '']) => [long, name]),
  );
  const parts = sources.flatMap((source) =>
    [...source.matchAll(COMPONENT)].map(([, comment, name = '']): Part => {
      const { element, members } = resolve(`${name}Props`, all);
      const part = short.get(name);
      return {
        name: part ? `${component}.${part}` : name,
        description: plainComment(comment),
        element,
        props: members.map((member) => described(member, all)),
      };
    }),
  );
  const isPublic = ({ name }: Part): boolean =>
    name.includes('.') || name === component || new RegExp(String.raw`export \{[^}]*\b${name}\b`).test(text);
  // The whole first, then its root, then the rest by name.
  const rank = ({ name }: Part): string =>
    name === component ? '0' : name === `${component}.Root` ? '1' : `2${name}`;
  return parts.filter(isPublic).sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}
