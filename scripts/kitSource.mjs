// @ts-check
import { fileURLToPath } from 'node:url';

/** @param {string} path */
const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The repository's root folder. */
export const repositoryRoot = fromRoot('').replace(/[\\/]$/, '');

/**
 * Lets the demo, the stories and the tests' apps import the kit by its published name straight from its source, so that
 * none of them needs a build. The longest names come first, because the first match wins.
 */
export const kitSourceAlias = [
  { find: /^react-live-vision\/styles\.css$/, replacement: fromRoot('src/styles/index.css') },
  { find: /^react-live-vision\/core$/, replacement: fromRoot('src/core/index.ts') },
  { find: /^react-live-vision\/server$/, replacement: fromRoot('src/server/index.ts') },
  { find: /^react-live-vision\/testing\/msw$/, replacement: fromRoot('src/testing/msw/index.ts') },
  { find: /^react-live-vision\/testing$/, replacement: fromRoot('src/testing/index.ts') },
  { find: /^react-live-vision\/devtools$/, replacement: fromRoot('src/devtools/index.ts') },
  { find: /^react-live-vision\/v0\.2$/, replacement: fromRoot('src/v0.2/index.ts') },
  { find: /^react-live-vision\/streamloop$/, replacement: fromRoot('src/streamloop/index.ts') },
  { find: /^react-live-vision$/, replacement: fromRoot('src/index.ts') },
];

/** The emulator's source, for tests that run it in their own process. */
export const emulatorSourceAlias = [
  { find: /^overshoot-emulator$/, replacement: fromRoot('emulator/src/index.ts') },
];

/** What pages that import the kit's source need: Vite would find it late and reload the page in the middle of things. */
export const kitDependencies = [
  'react',
  'react-dom/client',
  'react/jsx-dev-runtime',
  '@tanstack/react-query',
  '@livekit/components-react',
  'livekit-client',
  'valibot',
];
