import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildApp } from './buildApp.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the fixture app, built. */
    stageApp: string;
  }
}

/** Builds the fixture app once for all files that open it. Run by Vitest before a project's first file. */
export default async function buildStage(project: TestProject): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'live-vision-stage-'));
  await buildApp('test/e2e/app', outDir);
  project.provide('stageApp', outDir);
  return () => rm(outDir, { recursive: true, force: true });
}
