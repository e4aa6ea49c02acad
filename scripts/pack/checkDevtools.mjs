// @ts-check
import path from 'node:path';
import { build } from 'esbuild';

/** What is in every build that holds the panel: the class of its outermost element. */
const TRACE = 'lv-devtools';

/**
 * The devtools are in an app that is built for development, and leave nothing in one that is built for production.
 *
 * @param {string} entry the entry of the devtools, absolute
 * @returns {Promise<string[]>} what is wrong
 */
export async function checkDevtools(entry) {
  const development = await builtApp(entry, 'development');
  const production = await builtApp(entry, 'production');
  return [
    ...(development.some(({ code }) => code.includes(TRACE))
      ? []
      : ['an app that is built for development has no devtools, so nothing is proven']),
    ...production
      .filter(({ code }) => code.includes(TRACE))
      .map(({ file }) => `an app that is built for production has the devtools in ${file}`),
    ...(production.length === 1
      ? []
      : [`an app that is built for production has ${production.length} files`]),
  ];
}

/**
 * @param {string} entry
 * @param {'development' | 'production'} mode
 */
async function builtApp(entry, mode) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { OvershootDevtools } from ${JSON.stringify(entry)}; console.log(OvershootDevtools);`,
      resolveDir: path.dirname(entry),
      sourcefile: 'app.js',
    },
    outdir: 'out',
    bundle: true,
    write: false,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    packages: 'external',
    logLevel: 'error',
  });
  return outputFiles.map(({ path: file, text }) => ({ file: path.basename(file), code: text }));
}
