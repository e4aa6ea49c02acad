import { spawnSync } from 'node:child_process';

/**
 * Installs a Redis where that needs nobody: as root on Debian. Run by Vitest before the first file, because it takes longer
 * than a test may. The tests that find none say what to do.
 */
export default function ensureRedis(): void {
  if (hasRedis() || process.getuid?.() !== 0) return;
  const command = 'apt-get update && apt-get install -y --no-install-recommends redis-server';
  // Its service would be a second Redis, which nobody asked for.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync('sh', ['-c', command], { stdio: 'ignore', env });
}

export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0;
