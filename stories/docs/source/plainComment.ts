/** Body of a doc comment, for regular expressions: everything up to the end of that same comment. */
export const COMMENT = String.raw`\/\*\*((?:(?!\*\/)[^])*)\*\/\s*`;

/** A doc comment as one line of text, without its examples. */
export function plainComment(comment: string | undefined): string {
  const [text = ''] = (comment ?? '').split('@example');
  return text
    .replace(/^[ \t]*\*[ \t]?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
