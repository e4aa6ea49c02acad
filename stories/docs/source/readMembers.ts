import { COMMENT, plainComment } from './plainComment.js';

/** A property of an interface. */
export interface Member {
  name: string;
  type: string;
  isRequired: boolean;
  description: string;
}

const MEMBER = new RegExp(String.raw`(?:${COMMENT})?\b(\w+)(\??): ([^;]+);`, 'g');

/** The properties in the body of an interface, in their order. */
export function readMembers(body: string): Member[] {
  return [...body.matchAll(MEMBER)].map(([, comment, name = '', optional, type = '']) => ({
    name,
    type: type.replace(/\s+/g, ' '),
    isRequired: optional === '',
    description: plainComment(comment),
  }));
}
