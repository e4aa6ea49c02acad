/** What a server behind the service says may be a page of its own. */
const LONGEST_TEXT = 500;

/** Shapes of secrets that need no context: API keys, JWTs, what follows "Bearer", and logins in addresses. */
const SECRETS: readonly (readonly [pattern: RegExp, shown: string])[] = [
  [/\bsl_[\w-]+/gi, '(a key)'],
  [/\beyJ[\w-]+(\.[\w-]*)+/g, '(a token)'],
  [/\b(Bearer)\s+\S+/gi, '$1 (a token)'],
  [/\/\/[^\s/@]*@/g, '//'],
];

/**
 * A text of the service as an error may have it: short, and without secrets, those that the call itself has sent
 * (`own`, such as the key of a destination) among them.
 */
export function redacted(text: string, own: readonly string[] = []): string {
  let shown = text;
  // The longest first: one may be a part of another. An empty one would be everywhere.
  for (const secret of own.filter(Boolean).sort((a, b) => b.length - a.length))
    shown = shown.replaceAll(secret, '(a secret)');
  for (const [pattern, instead] of SECRETS) shown = shown.replaceAll(pattern, instead);
  return shown.length > LONGEST_TEXT ? `${shown.slice(0, LONGEST_TEXT)}…` : shown;
}
