import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../../../scripts/kitSource.mjs';

test('the entry can be bundled for a runtime that has no module of Node, and no package of the app', async () => {
  const { metafile, warnings } = await build({
    entryPoints: [path.join(repositoryRoot, 'src/server/index.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    // Whatever it cannot resolve is an error.
    platform: 'neutral',
    logLevel: 'silent',
  });
  expect(warnings).toEqual([]);
  const packages = Object.keys(metafile.inputs).flatMap(
    (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
  );
  expect([...new Set(packages)].toSorted()).toEqual(['cookie-es', 'jose', 'oauth4webapi', 'valibot']);
});
