import type { StorybookConfig } from '@storybook/react-vite';
import { mergeConfig } from 'vite';
import { kitSourceAlias, repositoryRoot } from '../scripts/kitSource.mjs';

/** The built Storybook is a production build, in which the published entry shows nothing. */
const shownDevtools = {
  find: /^react-live-vision\/devtools$/,
  replacement: `${repositoryRoot}/src/devtools/inEveryBuild.ts`,
};

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: [
    '../stories/**/*.mdx',
    '../stories/**/*.stories.tsx',
    // What the page on testing shows.
    '../test/testing-page/*.stories.tsx',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => mergeConfig(vite, { resolve: { alias: [shownDevtools, ...kitSourceAlias] } }),
};

export default config;
