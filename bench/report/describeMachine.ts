import os from 'node:os';

/** What a figure depends on, without saying whose machine it is. */
export function describeMachine() {
  return {
    cores: os.cpus().length,
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    platform: `${os.platform()} ${os.arch()}`,
    node: process.version,
    /** Over the last minute: what else was running. */
    load: os.loadavg()[0] ?? 0,
  };
}
