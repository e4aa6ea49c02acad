import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureFfmpeg } from './ensureFfmpeg.js';

export interface ServedHls {
  /** Of the playlist, on loopback. */
  url: string;
  /** From now on every request is refused, or answered again. */
  setDown(down: boolean): void;
  close(): Promise<void>;
}

/** Pixels and frames per second of what is served. */
export const HLS_PICTURE = { width: 320, height: 240, fps: 15 };

/** A camera that does not end: a moving test picture as a live playlist of one-second segments, served on loopback. */
export async function serveHls(): Promise<ServedHls> {
  await ensureFfmpeg();
  const folder = await mkdtemp(path.join(tmpdir(), 'hls-'));
  const { width, height, fps } = HLS_PICTURE;
  const camera = spawn(
    'ffmpeg',
    [
      ['-hide_banner', '-nostdin', '-loglevel', 'error', '-re'],
      ['-f', 'lavfi', '-i', `testsrc=size=${width}x${height}:rate=${fps}`],
      ['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-g', String(fps)],
      ['-f', 'hls', '-hls_time', '1', '-hls_list_size', '6', '-hls_flags', 'delete_segments'],
      [path.join(folder, 'live.m3u8')],
    ].flat(),
    { stdio: 'ignore' },
  );
  const gone = new Promise<void>((resolve) => camera.once('close', () => resolve()));
  let isDown = false;
  const server = createServer((request, response) => {
    const name = path.basename(new URL(request.url ?? '/', 'http://localhost').pathname);
    const answer = async (): Promise<void> => {
      const bytes = isDown ? null : await readFile(path.join(folder, name)).catch(() => null);
      if (bytes === null) return void response.writeHead(404).end();
      const type = name.endsWith('.m3u8') ? 'application/vnd.apple.mpegurl' : 'video/mp2t';
      response.writeHead(200, { 'content-type': type }).end(bytes);
    };
    void answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The playlist has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/live.m3u8`,
    setDown(down) {
      isDown = down;
    },
    async close() {
      camera.kill('SIGKILL');
      await gone;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
