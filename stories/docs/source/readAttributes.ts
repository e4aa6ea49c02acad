import { COMMENT, plainComment } from './plainComment.js';

/** The attributes by which a part tells its state to CSS and to tests. */
export interface PartAttributes {
  /** The part as an app writes it: `StreamPublisher.Root`. */
  part: string;
  attributes: { name: string; description: string }[];
}

const MEMBER = new RegExp(String.raw`(?:${COMMENT})?\w+ = '(data-[\w-]+)'`, 'g');

/** Reads a file `…DataAttributes.ts`: one enum, its members with their comments. */
export function readAttributes(source: string): PartAttributes {
  const [, part = ''] = /\/\*\* Attributes of `([\w.]+)`/.exec(source) ?? [];
  const [, members = ''] = source.split(/export enum \w+ \{/);
  return {
    part,
    attributes: [...members.matchAll(MEMBER)].map(([, comment, name = '']) => ({
      name,
      description: plainComment(comment),
    })),
  };
}
