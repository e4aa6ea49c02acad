import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface WebFile {
  type: string;
  /** Compressed ahead, as web hosts do. */
  gzipped: Buffer;
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Every file below a folder, by its path in a URL. */
export async function loadFiles(folder: string): Promise<ReadonlyMap<string, WebFile>> {
  const files = new Map<string, WebFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(`/${path.relative(folder, file).replaceAll(path.sep, '/')}`, {
      type: types[path.extname(file)] ?? 'application/octet-stream',
      gzipped: gzipSync(await readFile(file)),
    });
  }
  return files;
}
