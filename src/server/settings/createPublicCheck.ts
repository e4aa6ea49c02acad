import * as v from 'valibot';

/** Frameworks write the values of such variables into the pages that they build. */
const PUBLIC = /^(NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY|PUBLIC)_/;
const MOST_REMEMBERED = 100;

const environment = v.object({ process: v.object({ env: v.record(v.string(), v.unknown()) }) });

/**
 * Finds the variable by which a secret may have got into every page; undefined where there is none, and on platforms that
 * have no environment. Looks once for each secret.
 */
export function createPublicCheck(): (secret: string) => string | undefined {
  const fine = new Set<string>();
  return (secret) => {
    if (fine.has(secret)) return undefined;
    const parsed = v.safeParse(environment, globalThis);
    const variables = parsed.success ? Object.entries(parsed.output.process.env) : [];
    const found = variables.find(([name, value]) => value === secret && PUBLIC.test(name));
    if (found) return found[0];
    if (fine.size >= MOST_REMEMBERED) fine.clear();
    fine.add(secret);
    return undefined;
  };
}
