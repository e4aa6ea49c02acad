import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../scripts/kitSource.mjs';
import { checkInvariants } from '../support/history/checkInvariants.js';
import { launchBrowser } from '../support/launchBrowser.js';
import { startTestEmulator } from '../support/startTestEmulator.js';
import { until } from '../support/until.js';
import { watchPage } from '../support/watchPage.js';

const run = promisify(execFile);
/** What an app brings beside the kit; in the versions which the repository itself is tested with. */
const besides = [
  'react',
  'react-dom',
  'livekit-client',
  '@livekit/components-react',
  '@tanstack/react-query',
  'vite',
  '@vitejs/plugin-react',
  '@types/react',
  '@types/react-dom',
];
/** The lower ends of the ranges in `peerDependencies`. */
const oldestPeers = {
  react: '18.3.1',
  'react-dom': '18.3.1',
  'livekit-client': '2.20.1',
  '@tanstack/react-query': '5.90.1',
  '@types/react': '^18.3.0',
  '@types/react-dom': '^18.3.0',
};

describe.each([
  ['the newest peers', {}],
  ['the oldest peers', oldestPeers],
])('the packed kit in an app of its own, with %s', (_, peers) => {
  let folder = '';
  let server: PreviewServer | undefined;

  beforeAll(async () => {
    const tarball = process.env['KIT_TARBALL'];
    if (!tarball) throw new Error('KIT_TARBALL is not set; this test is run by: npm run check:pack');
    // The system's temporary folder, so that nothing is found in the repository's node_modules by accident.
    folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'packed-kit-app-')));
    await cp(path.join(repositoryRoot, 'test/pack/app'), folder, { recursive: true });
    await writeFile(path.join(folder, 'package.json'), await manifest(tarball, peers));
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    await run(npm, ['install', ...quiet], { cwd: folder, shell: process.platform === 'win32' });
  }, 300_000);

  afterAll(async () => {
    await server?.close();
    if (folder !== '') await rm(folder, { recursive: true, force: true });
  });

  it('type-checks against the declarations in the tarball', async () => {
    const tsc = path.join(repositoryRoot, 'node_modules/typescript7/bin/tsc');
    await expect(
      run(process.execPath, [tsc, '-p', path.join(folder, 'tsconfig.app.json')]),
    ).resolves.toMatchObject({ stdout: '' });
  });

  it('builds, with LiveKit in a chunk of its own', async () => {
    // Vitest has set NODE_ENV to `test`; people build with none.
    const { NODE_ENV: _, ...env } = process.env;
    const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'];
    await run(process.execPath, vite, { cwd: folder, env });

    const html = await readFile(path.join(folder, 'dist/index.html'), 'utf8');
    const assets = path.join(folder, 'dist/assets');
    const scripts = (await readdir(assets)).filter((file) => file.endsWith('.js'));
    const holdsLiveKit = async (file: string): Promise<boolean> =>
      // One of its texts: its name stands in the list of what is loaded later.
      (await readFile(path.join(assets, file), 'utf8')).includes('could not establish pc connection');
    const lazy = scripts.filter((file) => !html.includes(file));
    const eager = scripts.filter((file) => html.includes(file));
    // How many there are is up to the bundler: it preloads what the page and the later chunk share.
    expect(eager).not.toEqual([]);
    expect(await Promise.all(eager.map(holdsLiveKit))).not.toContain(true);
    expect(await Promise.all(lazy.map(holdsLiveKit))).toContain(true);
  });

  it('publishes a test pattern until the page says live', async () => {
    server = await preview({
      root: folder,
      configFile: false,
      logLevel: 'error',
      preview: { host: '127.0.0.1', port: 0 },
    });
    const url = server.resolvedUrls?.local[0] ?? '';
    const emulator = await startTestEmulator();
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const watch = watchPage(page);
      await page.goto(`${url}?emulator=${encodeURIComponent(emulator.url)}`);
      const phase = (): Promise<string | null> => page.getByTestId('app').getAttribute('data-phase');
      await page.getByRole('button', { name: 'begin' }).click();
      await until(async () => (await phase()) === 'live', { what: 'phase live', timeoutMs: 30_000 });
      await page.getByRole('button', { name: 'finish' }).click();
      await until(async () => (await phase()) === 'ended', { what: 'phase ended' });
      watch.assertQuiet();
      const events = await emulator.history();
      expect(events.some(({ type }) => type === 'first-frame')).toBe(true);
      checkInvariants(events);
    } finally {
      await browser.close();
      await emulator.close();
    }
  });
});

async function manifest(tarball: string, peers: Record<string, string>): Promise<string> {
  const versions = await Promise.all(
    besides.map(async (name) => [name, await installedVersion(name)] as const),
  );
  const dependencies = { ...Object.fromEntries(versions), ...peers, 'react-live-vision': `file:${tarball}` };
  return JSON.stringify({ name: 'app', private: true, type: 'module', dependencies }, null, 2);
}

async function installedVersion(name: string): Promise<string> {
  const file = path.join(repositoryRoot, 'node_modules', name, 'package.json');
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version: string };
  return version;
}
