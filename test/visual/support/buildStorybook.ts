import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { repositoryRoot } from '../../../scripts/kitSource.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the Storybook, built. */
    storybookDir: string;
    /** Whether the pictures are taken anew: `--update`. */
    updatesPictures: boolean;
  }
}

/** Builds the Storybook, unless `STORYBOOK_DIR` says where one is. Run by Vitest before the first file. */
export default async function buildStorybook(project: TestProject): Promise<() => Promise<void>> {
  const { updateSnapshot } = project.config.snapshotOptions;
  project.provide('updatesPictures', updateSnapshot === 'all');
  const built = process.env['STORYBOOK_DIR'];
  if (built) {
    project.provide('storybookDir', path.resolve(built));
    return async () => undefined;
  }
  const outDir = await mkdtemp(path.join(tmpdir(), 'live-vision-storybook-'));
  const storybook = path.join(repositoryRoot, 'node_modules/storybook/dist/bin/dispatcher.js');
  await promisify(execFile)(process.execPath, [storybook, 'build', '--quiet', '-o', outDir], {
    cwd: repositoryRoot,
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
  });
  project.provide('storybookDir', outDir);
  return () => rm(outDir, { recursive: true, force: true });
}
