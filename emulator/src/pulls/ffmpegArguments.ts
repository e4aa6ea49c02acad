import type { PulledSource } from './PulledSource.js';

/** Without it, a playlist could name files of this machine. */
const PROTOCOLS = { hls: 'http,https,tcp,tls,crypto', rtsp: 'rtsp,rtsps,tcp,tls,rtp,srtp,udp' } as const;
/** Microseconds without a byte, after which the connection counts as lost. */
const SILENCE_US = 10_000_000;

/** How ffmpeg opens a source and turns it into VP8, one keyframe a second so that a viewer who comes late sees soon. */
export function ffmpegArguments({ type, url }: PulledSource): string[] {
  const input =
    type === 'rtsp'
      ? ['-rtsp_transport', 'tcp', '-timeout', String(SILENCE_US)]
      : // A playlist that is complete already is read in its own time.
        ['-re', '-rw_timeout', String(SILENCE_US)];
  const output = [
    ['-map', '0:v:0', '-an', '-sn', '-dn'],
    ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-threads', '2'],
    ['-b:v', '1500k', '-auto-alt-ref', '0', '-lag-in-frames', '0', '-fpsmax', '30'],
    ['-force_key_frames', 'expr:gte(t,n_forced)', '-pix_fmt', 'yuv420p'],
    ['-f', 'ivf', '-flush_packets', '1', 'pipe:1'],
  ].flat();
  return [
    ...['-hide_banner', '-nostdin', '-loglevel', 'error'],
    ...['-protocol_whitelist', PROTOCOLS[type]],
    ...input,
    ...['-i', url],
    ...output,
  ];
}
