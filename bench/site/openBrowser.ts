import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import { ensureChromium } from '../../scripts/chromium/ensureChromium.mjs';
import type { Line } from './lines/Line.js';

/** A headless Chromium with a fake camera, at the browser's end of a line. */
export async function openBrowser(line: Line, origin: string): Promise<Browser> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-browser-'));
  try {
    const start = path.join(folder, 'chromium');
    const command = line.atBrowser([ensureChromium()]).map(quote).join(' ');
    await writeFile(start, `#!/bin/sh\nexec ${command} "$@"\n`);
    await chmod(start, 0o700);
    return await chromium.launch({
      executablePath: start,
      args: [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        '--allow-loopback-in-peer-connection',
        '--disable-background-networking',
        // Cameras need a page that counts as safe; only loopback does without TLS.
        `--unsafely-treat-insecure-origin-as-secure=${origin}`,
      ],
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const quote = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
