import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../../scripts/kitSource.mjs';

/** The packages that a module needs, with all that it imports: at once, or when they are needed. */
async function packagesOf(entry: string): Promise<{ eager: string[]; lazy: string[] }> {
  const { metafile } = await build({
    absWorkingDir: repositoryRoot,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    packages: 'external',
    outdir: 'nowhere',
    splitting: true,
  });
  const outputs = Object.values(metafile.outputs);
  const main = outputs.find(({ entryPoint }) => entryPoint === entry);
  const eager = new Set<string>();
  const visit = (output: (typeof outputs)[number] | undefined): void => {
    for (const { path, kind, external } of output?.imports ?? []) {
      if (kind === 'dynamic-import') continue;
      if (external) eager.add(path);
      else visit(metafile.outputs[path]);
    }
  };
  visit(main);
  const all = outputs.flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => path),
  );
  return { eager: [...eager].sort(), lazy: [...new Set(all)].filter((path) => !eager.has(path)).sort() };
}

it('the client needs no React, so that servers can use it with a key', async () => {
  const needed = await packagesOf('src/streamloop/client/createStreamloopClient.ts');
  expect(needed).toEqual({ eager: ['valibot'], lazy: [] });
});

it('only who signs in by the page loads the library for it, and only then', async () => {
  expect(await packagesOf('src/streamloop/auth/createHandlerAuth.ts')).toEqual({
    eager: ['valibot'],
    lazy: [],
  });
  expect(await packagesOf('src/streamloop/auth/createBrowserAuth.ts')).toEqual({
    eager: ['valibot'],
    lazy: ['oauth4webapi'],
  });
});
