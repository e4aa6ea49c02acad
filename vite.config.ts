import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/**
 * The library build, and nothing else: demo, stories and tests bring their own configuration. Storybook does read this
 * file, but ignores `build.lib` and the externals.
 */
export default defineConfig({
  plugins: [react()],
  // For support bundles. `process.env.NODE_ENV` stays as it is: the bundler of the app decides about the devtools.
  define: { REACT_LIVE_VISION_VERSION: JSON.stringify(version) },
  build: {
    target: 'es2022',
    sourcemap: true,
    // The app's bundler minifies; readable code makes for readable stack traces.
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        'core/index': 'src/core/index.ts',
        'server/index': 'src/server/index.ts',
        'testing/index': 'src/testing/index.ts',
        'devtools/index': 'src/devtools/index.ts',
        'testing/msw/index': 'src/testing/msw/index.ts',
        'v0.2/index': 'src/v0.2/index.ts',
        'streamloop/index': 'src/streamloop/index.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: (id) => !/^(\.|\/|\0|[A-Za-z]:\\)/.test(id) && !id.startsWith('src/'),
      output: {
        // One file per module: 'use client' stays on the files which have it, and apps can drop what they do not use.
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
      },
    },
  },
});
