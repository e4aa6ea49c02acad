import { decodings, stillFormats } from '../options/EmulatorOptions.js';
import { numberSettings } from '../options/numberSettings.js';
import { olderReadings } from '../ovs/olderReadings.js';

/** What `--help` prints. */
export function usage(): string {
  const rows: [string, string][] = [
    ['--host <address>', 'address to listen on (127.0.0.1); any other than loopback needs --api-key'],
    ['--api-key <key>', 'the one key to accept (default: any key)'],
    [
      '--streamloop-key <key>',
      'the one key of StreamLoop to accept, sl_… (default: any that begins so; beyond loopback none)',
    ],
    ['--region <name>', 'the region it plays; requests for another get 409 (us-west1)'],
    ...Object.values(numberSettings).map(({ flag, unit, fallback }): [string, string] => [
      `--${flag} <number>`,
      `${unit} (${fallback})`,
    ]),
    ['--decode <what>', `what answers a question about a frame: ${decodings.join(' or ')} (frames)`],
    ['--still-format <name>', `${stillFormats.join(', ')}: how stills go to a model server (jpeg)`],
    ['--model-url <url>', 'base URL of an OpenAI-compatible server that answers questions'],
    ['--model-key <key>', 'its key'],
    ['--model-name <name>', 'its model'],
    [
      '--older <reading>',
      `follow an older text of the documents; repeatable: ${Object.keys(olderReadings).join(', ')}`,
    ],
    ['--allow-origin <origin>', 'let pages of this origin call, besides those of this machine; repeatable'],
    ['--allow-private-sources', 'pull RTSP and HLS also from this machine and its network'],
    ['--json', 'print one JSON object on a line in place of the text'],
    ['--version', 'print the version'],
    ['--help, -h', 'print this'],
  ];
  const width = Math.max(...rows.map(([flag]) => flag.length));
  const lines = rows.map(([flag, meaning]) => `  ${flag.padEnd(width)}  ${meaning}`);
  return `Usage: overshoot-emulator [flags]

A local server that speaks the Overshoot API and takes real WebRTC video.
The first line it prints is its base URL; Ctrl-C ends it.

${lines.join('\n')}
`;
}
