import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Rolldown } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDevtools } from '../../scripts/pack/checkDevtools.mjs';
import { kitSourceAlias, repositoryRoot } from '../../scripts/kitSource.mjs';

const entry = path.join(repositoryRoot, 'src/devtools/index.ts');

describe('the devtools', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'devtools-'));
    await writeFile(
      path.join(folder, 'main.js'),
      "import { OvershootDevtools } from 'react-live-vision/devtools'; globalThis.shown = OvershootDevtools;",
    );
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Everything that Vite makes of an app, as one text. */
  async function builtByVite(mode: string): Promise<{ files: number; code: string }> {
    const built = await build({
      configFile: false,
      root: folder,
      mode,
      logLevel: 'silent',
      plugins: [react()],
      define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
      resolve: { alias: kitSourceAlias },
      build: {
        write: false,
        minify: false,
        rolldownOptions: {
          input: path.join(folder, 'main.js'),
          external: (id) => !/^[./\0]/.test(id) && !id.startsWith('react-live-vision'),
        },
      },
    });
    const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
    const code = output.map((file) => (file.type === 'chunk' ? file.code : String(file.source))).join('\n');
    return { files: output.length, code };
  }

  it('leave nothing in a build of Vite for production', async () => {
    const production = await builtByVite('production');
    expect(production.code).toContain('shown');
    expect(production.code).not.toContain('lv-dt-');
    expect(production.code).not.toContain('Suspense');
    expect(production.files).toBe(1);
  });

  it('are a chunk of their own in a build of Vite for development', async () => {
    const development = await builtByVite('development');
    expect(development.code).toContain('lv-dt-');
    expect(development.files).toBeGreaterThan(1);
  });

  it('leave nothing in a build of esbuild for production', async () => {
    expect(await checkDevtools(entry)).toEqual([]);
  });
});
