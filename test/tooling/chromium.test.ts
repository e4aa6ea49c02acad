import { describe, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/chromium/ensureChromium.mjs';
import { findChromium } from '../../scripts/chromium/findChromium.mjs';
import type { Machine } from '../../scripts/chromium/machine.mjs';

interface Description {
  platform?: NodeJS.Platform;
  env?: Record<string, string>;
  isRoot?: boolean;
  files?: string[];
  /** What a file prints when it is run with --version; files which are not named here cannot be run. */
  browsers?: Record<string, string>;
  /** Browsers that appear when an installer runs, by the first word of its command. */
  installs?: { apt?: string; playwright?: string };
}

const playwrightBrowser = '/home/me/.cache/ms-playwright/chrome';

function machine(description: Description): Machine & { ran: string[] } {
  const browsers = { ...description.browsers };
  const files = new Set(description.files);
  const ran: string[] = [];
  const install = (browser: string | undefined): boolean => {
    if (browser === undefined) return false;
    browsers[browser] = 'Chromium 156.0';
    return true;
  };
  return {
    ran,
    platform: description.platform ?? 'linux',
    env: { PATH: '/usr/bin:/opt/bin', ...description.env },
    isRoot: description.isRoot ?? false,
    exists: (file) => files.has(file) || file in browsers,
    isExecutable: (file) => file in browsers,
    playwrightBrowser: () => playwrightBrowser,
    run(command, args) {
      ran.push([command, ...args].join(' '));
      if (command === 'apt-get') {
        return { ok: args[0] === 'update' || install(description.installs?.apt), output: '' };
      }
      if (command === process.execPath) return { ok: install(description.installs?.playwright), output: '' };
      const output = browsers[command] ?? '';
      return { ok: output !== '', output };
    },
  };
}

describe('findChromium', () => {
  it('takes the one of CHROMIUM_PATH before all others', () => {
    const found = findChromium(
      machine({
        env: { CHROMIUM_PATH: '/my/chrome' },
        browsers: { '/my/chrome': 'Google Chrome 150', '/usr/bin/chromium': 'Chromium 156' },
      }),
    );
    expect(found).toBe('/my/chrome');
  });

  it('refuses a CHROMIUM_PATH that cannot be used, although there is another browser', () => {
    const others = { '/usr/bin/chromium': 'Chromium 156' };
    expect(() => findChromium(machine({ env: { CHROMIUM_PATH: '/gone' }, browsers: others }))).toThrow(
      /CHROMIUM_PATH is "\/gone", where there is no file/,
    );
    expect(() =>
      findChromium(
        machine({ env: { CHROMIUM_PATH: '/bin/ls' }, browsers: { '/bin/ls': 'ls 9.1', ...others } }),
      ),
    ).toThrow(/not a browser that starts/);
  });

  it('finds the names of Google and Debian on the PATH', () => {
    expect(findChromium(machine({ browsers: { '/opt/bin/google-chrome': 'Google Chrome 150' } }))).toBe(
      '/opt/bin/google-chrome',
    );
    expect(findChromium(machine({ browsers: { '/usr/bin/chromium': 'Chromium 156' } }))).toBe(
      '/usr/bin/chromium',
    );
  });

  it('passes over a stub that does not start', () => {
    const stubbed = { '/usr/bin/chromium-browser': '', [playwrightBrowser]: 'Chromium 156' };
    expect(findChromium(machine({ browsers: stubbed }))).toBe(playwrightBrowser);
  });

  it('looks in the usual places of macOS and Windows', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium(machine({ platform: 'darwin', browsers: { [mac]: 'Google Chrome 150' } }))).toBe(mac);
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    expect(
      findChromium(
        machine({
          platform: 'win32',
          env: { PROGRAMFILES: 'C:\\Program Files' },
          browsers: { [windows]: '' },
        }),
      ),
    ).toBe(windows);
  });
});

describe('ensureChromium', () => {
  it('installs nothing where there is one', () => {
    const has = machine({ isRoot: true, browsers: { '/usr/bin/chromium': 'Chromium 156' } });
    expect(ensureChromium(has)).toBe('/usr/bin/chromium');
    expect(has.ran).toEqual(['/usr/bin/chromium --version']);
  });

  it('uses apt first as root on Debian', () => {
    const debian = machine({
      isRoot: true,
      files: ['/etc/debian_version'],
      installs: { apt: '/usr/bin/chromium', playwright: playwrightBrowser },
    });
    expect(ensureChromium(debian)).toBe('/usr/bin/chromium');
  });

  it('uses Playwright where apt fails or may not be used', () => {
    for (const isRoot of [true, false]) {
      const other = machine({
        isRoot,
        files: ['/etc/debian_version'],
        installs: { playwright: playwrightBrowser },
      });
      expect(ensureChromium(other)).toBe(playwrightBrowser);
      expect(other.ran.some((command) => command.startsWith('apt-get'))).toBe(isRoot);
    }
  });

  it('stops with one line that says what to do', () => {
    const bare = machine({});
    expect(() => ensureChromium(bare)).toThrow(/^[^\n]*set CHROMIUM_PATH[^\n]*$/);
  });
});
