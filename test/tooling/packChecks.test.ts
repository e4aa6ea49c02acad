import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDirectives } from '../../scripts/pack/checkDirectives.mjs';
import { checkImports } from '../../scripts/pack/checkImports.mjs';
import { measureSizes } from '../../scripts/pack/size.mjs';
import { grown } from '../../scripts/pack/growth.mjs';

/** A kit as small as can be, in which everything is right. */
const rightKit: Record<string, string> = {
  'package.json': '{ "type": "module", "sideEffects": false }',
  'dist/index.js': "export * from './core/index.js'; export * from './hooks.js'; export * from './parts.js';",
  'dist/core/index.js':
    "export const load = () => import('./lazy.js'); export const here = () => globalThis.navigator;",
  'dist/core/lazy.js': 'export const late = 1;',
  'dist/hooks.js':
    "'use client';\nexport const useOvershootStream = () => useState(1); const useState = Number;",
  'dist/parts.js': "'use client';\nexport const StreamPublisher = 1; export const StreamStatus = 2;",
  'dist/server/index.js': 'export const handler = 1;',
  'dist/testing/index.js': 'export const scenario = 1;',
  'dist/testing/msw/index.js': 'export const handlers = 1;',
  'dist/devtools/index.js': 'export const OvershootDevtools = 1;',
  'dist/v0.2/index.js': 'export const useRealtimeVision = 1;',
  'dist/streamloop/index.js': 'export const useStreamloopStream = 1;',
};

describe('checks of the packed kit', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'pack-checks-'));
    await write(rightKit);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function write(files: Record<string, string>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
  }

  it('find nothing in a kit that is right', async () => {
    expect(await checkDirectives(folder)).toEqual([]);
    expect(await checkImports(folder)).toEqual([]);
  });

  it.each([
    [
      'a hook without the directive',
      { 'dist/hooks.js': 'const x = () => useState(1);' },
      /dist\/hooks\.js uses React/,
    ],
    [
      'the directive on the index',
      { 'dist/index.js': "'use client';\nexport const a = 1;" },
      /dist\/index\.js has/,
    ],
    [
      'the directive behind core',
      { 'dist/core/lazy.js': '"use client";\nexport const a = 1;' },
      /dist\/core\/lazy\.js has/,
    ],
    ['React behind core', { 'dist/core/lazy.js': "import 'react';" }, /dist\/core\/lazy\.js imports react/],
    [
      'no directive at all',
      { 'dist/hooks.js': 'export const a = 1;', 'dist/parts.js': 'export const b = 1;' },
      /not one file has 'use client'/,
    ],
  ])('refuse %s', async (_, files, problem) => {
    await write(files);
    expect((await checkDirectives(folder)).join('\n')).toMatch(problem);
  });

  it.each([
    ['asks for a global on import', 'export const wide = typeof window;', /window/],
    ['cannot be imported', "throw new Error('no browser here');", /no browser here/],
    ['exports nothing', '', /exports nothing/],
  ])('refuse a module that %s', async (_, code, problem) => {
    await write({ 'dist/core/index.js': code });
    expect((await checkImports(folder)).join('\n')).toMatch(problem);
  });

  it('measure the lazy part apart from the eager one, and what each export adds', async () => {
    const sizes = await measureSizes(folder);
    expect(sizes.eager).toBeGreaterThan(0);
    // Only `load` reaches the lazy module, and it is none of the base exports.
    expect(sizes.lazy).toBe(0);
    expect(Object.keys(sizes.marginal)).toEqual(['here', 'load']);
    expect(sizes.marginal['load']).toBeGreaterThan(0);
  });
});

describe('growth', () => {
  const before = {
    eager: 10_000,
    lazy: 1000,
    sources: 500,
    testing: 5000,
    marginal: { small: 40, large: 4000 },
  };

  it('is 5 %, or 64 bytes of something small', () => {
    const within = { ...before, eager: 10_500, marginal: { small: 104, large: 4200 } };
    expect(grown(within, before)).toEqual([]);
    const beyond = { ...before, eager: 10_501, marginal: { small: 105, large: 4201 } };
    expect(grown(beyond, before).map((problem) => problem.split(' has')[0])).toEqual([
      'eager',
      '+ small',
      '+ large',
    ]);
  });

  it('wants every export to be recorded', () => {
    const more = { ...before, marginal: { ...before.marginal, added: 7 } };
    expect(grown(more, before).join()).toMatch(/\+ added \(7 B\) is not in etc\/size\.json/);
    expect(grown(before, null).join()).toMatch(/etc\/size\.json is missing/);
  });
});
