import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/chromium/findChromium.mjs';
import { thisMachine } from './scripts/chromium/machine.mjs';
import { emulatorSourceAlias, kitSourceAlias, repositoryRoot } from './scripts/kitSource.mjs';

// For calls of vitest without `npm test`; the workers inherit it. Where there is none, the tests that need it say so.
process.env['CHROMIUM_PATH'] ||= findChromium(thisMachine()) ?? '';

const fromRoot = (file: string): string => `${repositoryRoot}/${file}`;

const react18Alias = ['react', 'react-dom'].map((name) => ({
  find: new RegExp(`^${name}(?=/|$)`),
  replacement: fromRoot(`test/react-18/node_modules/${name}`),
}));

const reactTesting = ['react', 'react-dom', 'react-dom/client', '@testing-library/react'];

/** Whole systems in a real Chromium, each measured in real time: one file after another. */
const wholeSystem = {
  environment: 'node',
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

/** Whole systems that mostly wait: for frames, for leases to be renewed, for faults to end. */
const sideBySide = {
  ...wholeSystem,
  fileParallelism: true,
  // Each file starts its own browser and emulator; to load their code again would take as long as a short test.
  isolate: false,
};

/** A third one works while two wait. */
const onThree = { ...sideBySide, maxWorkers: 3, sequence: { groupOrder: 1 } };

const opensStage = { globalSetup: ['test/support/buildStage.ts'] };

const byDay = process.env['NIGHTLY'] === undefined;

/** Faults that take minutes, together longer than `npm test` may be: in `npm run test:nightly` until they are shorter. */
const tooLong = [
  ...['stalled', 'sources', 'camera', 'refused', 'background', 'republish', 'roomLossName'],
  ...['noMediaPath', 'many', 'roomOutage', 'clock', 'outage', 'status', 'lease', 'tabs', 'signal'],
  ...['page', 'leaving'],
].map((name) => `test/faults/${name}.test.ts`);

/** The same of whole features. */
const tooLongFeatures = [
  ...['pulled', 'leaks', 'mounts', 'hiddenWatch', 'quality', 'record', 'reconnect', 'viewer', 'frames'],
  ...['preflight', 'visionRelay'],
].map((name) => `test/e2e/${name}.test.ts`);

/** Counts what comes through under load and loss. */
const tooLongMedia = ['load', 'loss'].map((name) => `emulator/test/${name}.test.ts`);

/** Code without React that needs a document all the same. */
const inPage = 'src/**/*.dom.test.ts';

/** By day the oldest React is tried with the hooks; the nightly run has the rest. */
const onReact18 = [
  ...['hooks', 'v0.2/hooks', 'streamloop/hooks'],
  ...(byDay ? [] : ['components', 'testing', 'devtools', 'streamloop/components']),
];

/** Render every story, several times; hide a tab for long. */
const tooLongTooling = ['languages', 'states', 'tab'].map((name) => `test/tooling/${name}.test.ts`);

export default defineConfig({
  resolve: { alias: [...kitSourceAlias, ...emulatorSourceAlias] },
  test: {
    // A guard against hangs, not a judge of speed: machines are shared.
    testTimeout: 60_000,
    // On two cores the default is one.
    maxWorkers: 2,
    // Only tests that mostly wait ask for concurrency.
    maxConcurrency: 4,
    projects: [
      {
        // Workers are kept from file to file only where the environment is the same: each has its project.
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          environment: 'node',
          include: ['src/**/*.test.ts'],
          exclude: [inPage],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          isolate: false,
          environment: 'jsdom',
          include: ['src/**/*.test.tsx', inPage],
          setupFiles: ['test/support/setup-dom.ts'],
        },
      },
      {
        // What touches React, once more on the oldest React that is supported.
        extends: true,
        resolve: {
          alias: [
            ...react18Alias,
            // Its CommonJS build would be loaded by Node, which finds React 19.
            {
              find: /^@testing-library\/react$/,
              replacement: fromRoot('node_modules/@testing-library/react/dist/@testing-library/react.esm.js'),
            },
          ],
        },
        test: {
          name: 'react-18',
          isolate: false,
          environment: 'jsdom',
          include: [`src/{${onReact18.join(',')}}/**/*.test.tsx`, 'test/react-18/*.test.tsx'],
          // What React 18 does not have.
          exclude: ['src/**/*.activity.test.tsx'],
          setupFiles: ['test/support/setup-dom.ts'],
          // Left to Node, these would find React 19 by themselves.
          server: {
            deps: {
              inline: [
                /@tanstack\/react-query/,
                /@testing-library\/react/,
                /@livekit\/components-react/,
                /usehooks-ts/,
              ],
            },
          },
        },
      },
      {
        // An app's tests, as the page "Testing your app" has them: no more is configured than is said there.
        extends: true,
        test: {
          name: 'testing-page',
          environment: 'jsdom',
          include: ['test/testing-page/**/*.test.tsx'],
        },
      },
      {
        extends: true,
        test: {
          name: 'emulator',
          isolate: false,
          environment: 'node',
          include: ['emulator/src/**/*.test.ts'],
        },
      },
      {
        // The handler before the real emulator, and before servers that do harm.
        extends: true,
        test: {
          name: 'server',
          isolate: false,
          environment: 'node',
          include: ['test/server/**/*.test.ts'],
          globalSetup: ['test/server/support/ensureRedis.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...sideBySide,
          name: 'emulator-media',
          include: ['emulator/test/**/*.test.ts'],
          exclude: byDay ? tooLongMedia : [],
        },
      },
      {
        extends: true,
        test: {
          ...onThree,
          ...opensStage,
          name: 'e2e',
          include: ['test/{e2e,testing-page}/**/*.test.ts'],
          exclude: byDay ? tooLongFeatures : [],
        },
      },
      {
        extends: true,
        test: {
          ...onThree,
          ...opensStage,
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          // Together they are longer than `npm test` may be; the nightly run has them all.
          exclude: byDay ? tooLong : [],
        },
      },
      {
        extends: true,
        test: { ...wholeSystem, ...opensStage, name: 'nemesis', include: ['test/nemesis/**/*.test.ts'] },
      },
      {
        // Too long for `npm test`: run by `npm run test:nightly`.
        extends: true,
        test: {
          ...sideBySide,
          ...opensStage,
          name: 'nightly',
          include: ['test/nightly/**/*.test.ts'],
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          ...onThree,
          name: 'tooling',
          include: ['test/tooling/**/*.test.ts'],
          exclude: byDay ? tooLongTooling : [],
        },
      },
      {
        // Run by `npm run check:pack`, which makes the tarball.
        extends: true,
        test: { ...wholeSystem, name: 'pack', include: ['test/pack/**/*.test.ts'], testTimeout: 300_000 },
      },
      {
        // Pictures of the built Storybook: `npm run test:visual`, with `-- --update` where they are meant to change.
        extends: true,
        test: {
          ...sideBySide,
          name: 'visual',
          include: ['test/visual/**/*.test.ts'],
          globalSetup: ['test/visual/support/buildStorybook.ts'],
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: fromRoot('.storybook') })],
        // Found late, they would make the page reload in the middle of a run.
        optimizeDeps: {
          include: [
            ...reactTesting,
            '@tanstack/react-query',
            '@livekit/components-react',
            'livekit-client',
            'valibot',
            'axe-core',
          ],
        },
        test: {
          name: 'storybook',
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            api: { host: '127.0.0.1' },
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
                args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
              },
            }),
          },
        },
      },
    ],
  },
});
