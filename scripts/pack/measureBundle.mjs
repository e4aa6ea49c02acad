// @ts-check
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const peers = ['react', 'react-dom', '@tanstack/react-query', 'livekit-client', '@livekit/components-react'];

/** What only those load who watch a stream; `StreamViewer` is counted by what it adds to the eager part. */
const ofViewers = /\/(ViewedStream|RoomVideo|openViewer|createViewing)\.js$/;

/**
 * @typedef {object} BundleSize
 * @property {number} eager bytes, minified and gzipped, of the entry and what it imports statically
 * @property {number} lazy the same of what only `import()` reaches and every stream needs
 * @property {number} sources the same of what only sources other than a camera need
 * @property {string[]} exports names of the entry's exports
 */

/**
 * What an app's bundle grows by. The peers are left out, dependencies are in.
 *
 * @param {string} code of the app, which imports the kit's files by absolute path
 * @param {string} folder where `code` pretends to be
 * @returns {Promise<BundleSize>}
 */
export async function measureBundle(code, folder) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder, sourcefile: 'app.js' },
    absWorkingDir: folder,
    outdir: 'out',
    bundle: true,
    write: false,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    metafile: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: peers.flatMap((peer) => [peer, `${peer}/*`]),
    logLevel: 'error',
  });

  const entry =
    Object.keys(metafile.outputs).find((file) => metafile.outputs[file]?.entryPoint === 'app.js') ?? '';
  const eager = reachableFrom(entry, metafile.outputs, false);
  const all = reachableFrom(entry, metafile.outputs, true);
  const ofSources = Object.keys(metafile.outputs).filter((file) =>
    metafile.outputs[file]?.entryPoint?.endsWith('lazySources.js'),
  );
  const bytes = (/** @type {string[]} */ files) =>
    outputFiles
      .filter((file) => files.includes(path.relative(folder, file.path).replaceAll('\\', '/')))
      .reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).byteLength, 0);
  return {
    eager: bytes([...eager]),
    lazy: bytes([...all].filter((file) => !eager.has(file) && !ofSources.includes(file))),
    sources: bytes(ofSources),
    exports: metafile.outputs[entry]?.exports ?? [],
  };
}

/**
 * @param {string} start
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {boolean} dynamic whether `import()` is followed
 * @param {Set<string>} [found]
 */
function reachableFrom(start, outputs, dynamic, found = new Set()) {
  if (found.has(start)) return found;
  found.add(start);
  for (const { path: next, kind, external } of outputs[start]?.imports ?? []) {
    if (ofViewers.test(outputs[next]?.entryPoint ?? '')) continue;
    if (!external && (dynamic || kind !== 'dynamic-import')) reachableFrom(next, outputs, dynamic, found);
  }
  return found;
}
