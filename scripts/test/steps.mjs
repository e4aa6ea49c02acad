// @ts-check

/**
 * One step of `npm test`: a header and the commands that must all succeed.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} what
 * @property {Command[]} commands
 * @property {boolean} [nightly] Part of every nightly run, whatever else is named.
 * @property {boolean} [onlyNightly] Left out of every other run, unless it is named.
 */

/**
 * @typedef {{ kind: 'node', script: string, args: string[] } | { kind: 'vitest', projects: string[] }} Command
 *   Scripts are named by their path, not by `npx`: two packages fight over the command `tsc`.
 */

const tsc = 'node_modules/typescript7/bin/tsc';

/** @type {Step[]} */
export const steps = [
  {
    name: 'types',
    what: 'TypeScript over the kit, its tests and the emulator',
    commands: [
      { kind: 'node', script: tsc, args: ['-p', '.'] },
      { kind: 'node', script: tsc, args: ['-p', 'emulator', '--noEmit'] },
    ],
  },
  {
    name: 'lint',
    what: 'rules, layers and format',
    commands: [
      { kind: 'node', script: 'node_modules/oxlint/bin/oxlint', args: ['--type-aware', '.', '.storybook'] },
      { kind: 'node', script: 'node_modules/oxfmt/bin/oxfmt', args: ['--check'] },
    ],
  },
  {
    name: 'unit',
    what: 'kit on React 19 and 18.3, server handler, emulator',
    commands: [
      { kind: 'vitest', projects: ['unit', 'page', 'react-18', 'testing-page', 'server', 'emulator'] },
    ],
  },
  {
    name: 'stories',
    what: 'every story in Chromium, with axe',
    commands: [{ kind: 'vitest', projects: ['storybook'] }],
  },
  {
    // The emulator by itself: its tests count packets and frames in real time. The others mostly wait, and share the workers.
    name: 'end-to-end',
    what: 'real WebRTC in Chromium against the emulator, the commands themselves',
    commands: [
      { kind: 'vitest', projects: ['emulator-media'] },
      { kind: 'vitest', projects: ['e2e', 'faults', 'tooling'] },
    ],
  },
  {
    name: 'nemesis',
    what: 'sessions with faults that are drawn from seeds, held against every invariant',
    commands: [{ kind: 'vitest', projects: ['nemesis'] }],
    nightly: true,
  },
  {
    name: 'outages',
    what: 'losses that last longer than anybody waits in `npm test`, `npm run storybook`, and the handler in Bun, Deno and workerd',
    commands: [{ kind: 'vitest', projects: ['nightly'] }],
    nightly: true,
    onlyNightly: true,
  },
];
