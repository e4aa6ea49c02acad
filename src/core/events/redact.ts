const HIDDEN = '[redacted]';

/** Shapes of secrets, wherever they turn up: JSON web tokens, bearer values, tokens and user names in addresses. */
const SECRETS: readonly [RegExp, string][] = [
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, HIDDEN],
  [/\b(bearer\s+)[^\s"',;]+/gi, `$1${HIDDEN}`],
  [/([?&](?:access_token|token|key|api_key|signature)=)[^&\s"']+/gi, `$1${HIDDEN}`],
  [/(\b[a-z][a-z\d+.-]*:\/\/)[^/\s@]+@/gi, `$1${HIDDEN}@`],
];

/** A text without what looks like a secret. The last line of defence: nothing secret should come this far. */
export function redact(text: string): string {
  return SECRETS.reduce((clean, [shape, instead]) => clean.replace(shape, instead), text);
}
