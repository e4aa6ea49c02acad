import { runCli } from './cli/runCli.js';
import type { RtcNode } from './v0.2/transport/createJoinRoom.js';

/** LiveKit's client for Node, if a stream has needed it. */
let rtcNode: RtcNode | undefined;

// A second signal takes its default course: whoever presses Ctrl-C twice does not want to wait.
process.exitCode = await runCli({
  args: process.argv.slice(2),
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  onStopSignal: (stop) => {
    process.once('SIGINT', stop).once('SIGTERM', stop);
  },
  // Loaded late: --help and a mistyped flag need not wait for a WebRTC stack.
  start: async (options) =>
    (await import('./startEmulator.js')).startEmulator(options, {
      loadRtcNode: async () => (rtcNode = await import('@livekit/rtc-node')),
    }),
});

// Once it is loaded it keeps a process for ever, unless it is told.
await rtcNode?.dispose();
