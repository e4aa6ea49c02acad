import { runCli } from './cli/runCli.js';

// A second signal takes its default course: whoever presses Ctrl-C twice does not want to wait.
process.exitCode = await runCli({
  args: process.argv.slice(2),
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  onStopSignal: (stop) => {
    process.once('SIGINT', stop).once('SIGTERM', stop);
  },
  // Loaded late: --help and a mistyped flag need not wait for a WebRTC stack.
  start: async (options) => (await import('./startEmulator.js')).startEmulator(options),
});
