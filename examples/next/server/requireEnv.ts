import 'server-only';

/**
 * A secret of the environment. Asked for when it is needed and never when a module is loaded, so that `next build` runs
 * without any. The error names the variable and never what it holds.
 */
export function requireEnv(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set in the environment of the server. See .env.example.`);
  return value;
}
