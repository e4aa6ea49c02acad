// @ts-check
// Preloaded into the emulator with `node --import`: tells how much processor time it has used, when asked.
process.on('message', (message) => {
  if (message === 'cpu')
    process.send?.({ cpuMs: cpuMs(process.cpuUsage()), rssBytes: process.memoryUsage.rss() });
});
process.channel?.unref();

/** @param {NodeJS.CpuUsage} usage */
function cpuMs({ user, system }) {
  return (user + system) / 1000;
}
