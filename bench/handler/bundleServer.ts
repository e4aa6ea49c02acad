import path from 'node:path';
import { build } from 'esbuild';
import { repositoryRoot } from '../../scripts/kitSource.mjs';

/**
 * The handler's server as one file of plain JavaScript, as an app runs it: under Vite its memory would be Vite's. Gives its
 * path, relative to the repository's root.
 */
export async function bundleServer(): Promise<string> {
  const file = 'node_modules/.bench-handler.mjs';
  await build({
    stdin: {
      contents: `import { main } from './main.ts'; await main(process.argv.slice(2));`,
      resolveDir: path.join(repositoryRoot, 'bench/handler/server'),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile: path.join(repositoryRoot, file),
  });
  return file;
}
