import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../scripts/kitSource.mjs';

const folder = path.join(repositoryRoot, 'docs/guides');
const guides = (await readdir(folder)).filter((name) => name.endsWith('.md'));

/** A block that is a whole file says which: ` ```ts file=docs/recipes/login.ts `. */
const BLOCK = /^(```\w+ file=(\S+)\n)[^]*?^```$/gm;

/** Whatever else `npm test` checks of those files holds for what people copy: types, lint, and that it runs. */
describe('the guides', () => {
  // `-u` writes the files into the guides anew.
  it.each(guides)('%s shows files as they are', async (name) => {
    const guide = await readFile(path.join(folder, name), 'utf8');
    const files = new Map(
      await Promise.all(
        [...guide.matchAll(BLOCK)].map(
          async ([, , file = '']) => [file, await readFile(path.join(repositoryRoot, file), 'utf8')] as const,
        ),
      ),
    );
    const renewed = guide.replace(
      BLOCK,
      (_, fence: string, file: string) => `${fence}${files.get(file) ?? ''}\`\`\``,
    );
    await expect(renewed).toMatchFileSnapshot(path.join(folder, name));
  });

  it.each(guides)('%s links to pages that are there', async (name) => {
    const guide = await readFile(path.join(folder, name), 'utf8');
    const links = [...guide.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    await Promise.all(links.map((link) => access(path.join(folder, link))));
    expect(links).not.toContain('');
  });

  it('show every recipe', async () => {
    const shown = await Promise.all(guides.map((name) => readFile(path.join(folder, name), 'utf8')));
    const recipes = await readdir(path.join(repositoryRoot, 'docs/recipes'), { recursive: true });
    const files = recipes.filter((file) => /\.(tsx?|json)$/.test(file) && !file.endsWith('.d.ts'));
    const missing = files.filter((file) => !shown.join('').includes(`file=docs/recipes/${file}\n`));
    // Stands for the file that the guide tells where to put.
    expect(missing).toEqual(['react-router/app/overshoot.server.ts']);
  });
});
