// @ts-check
import { build } from 'esbuild';
import { repositoryRoot } from './kitSource.mjs';

// One file for apps to import. No `target`: apps lower the syntax for the browsers they support, if they must.
await build({
  absWorkingDir: repositoryRoot,
  entryPoints: ['src/styles/index.css'],
  outfile: 'dist/styles.css',
  bundle: true,
  logLevel: 'warning',
});
