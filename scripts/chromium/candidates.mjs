// @ts-check
import path from 'node:path';

/** @typedef {import('./machine.mjs').Machine} Machine */

const namesOnPath = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'google-chrome-beta',
  'microsoft-edge',
];

/**
 * The places where this kind of system keeps a browser built on Chromium, best first.
 *
 * @param {Machine} machine
 * @returns {string[]}
 */
export function candidates({ platform, env, playwrightBrowser }) {
  return [...usualPlaces(platform, env), playwrightBrowser()].filter((file) => file !== '');
}

/**
 * @param {NodeJS.Platform} platform
 * @param {Machine['env']} env
 */
function usualPlaces(platform, env) {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    const files = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return files.flatMap((file) => roots.map((root) => path.win32.join(root, file)));
  }
  const found = (env['PATH'] ?? '')
    .split(':')
    .filter((folder) => folder !== '')
    .flatMap((folder) => namesOnPath.map((name) => path.posix.join(folder, name)));
  if (platform !== 'darwin') return found;
  const apps = ['Google Chrome', 'Chromium', 'Google Chrome for Testing'];
  const roots = ['/Applications', path.posix.join(env['HOME'] ?? '/', 'Applications')];
  return [
    ...apps.flatMap((app) => roots.map((root) => `${root}/${app}.app/Contents/MacOS/${app}`)),
    ...found,
  ];
}
