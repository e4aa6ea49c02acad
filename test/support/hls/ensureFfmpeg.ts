import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const isThere = (): Promise<boolean> =>
  run('ffmpeg', ['-version']).then(
    () => true,
    () => false,
  );

/** The ffmpeg of the PATH; where there is none, Debian's, as root. Rejects with what to do. */
export async function ensureFfmpeg(): Promise<void> {
  if (await isThere()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    await run('apt-get', ['update']).catch(() => undefined);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'ffmpeg']).catch(() => undefined);
  }
  if (!(await isThere()))
    throw new Error(
      'Tests of pulled sources need ffmpeg. Install it and run them again: apt-get install ffmpeg (Debian), brew install ffmpeg (macOS).',
    );
}
