import { spawn } from 'node:child_process';
import { ffmpegArguments } from './ffmpegArguments.js';
import { IvfReader } from './IvfReader.js';
import type { StartTranscoder, TranscoderExit } from './Transcoder.js';
import { withoutAddress } from './withoutAddress.js';

const KEPT_WORDS = 2000;

/** Runs the ffmpeg of the PATH. */
export const startFfmpeg: StartTranscoder = (source, events) => {
  const child = spawn('ffmpeg', ffmpegArguments(source), { stdio: ['ignore', 'pipe', 'pipe'] });
  const reader = new IvfReader();
  let words = '';
  let isOver = false;

  const finish = (exit: TranscoderExit): void => {
    if (!isOver) {
      isOver = true;
      events.exit(exit);
    }
  };
  const fail = (text: string): void => finish({ type: 'failed', words: withoutAddress(text, source.url) });

  child.stdout.on('data', (chunk: Buffer) => {
    try {
      for (const frame of isOver ? [] : reader.push(chunk)) {
        events.frame(frame);
      }
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
      child.kill('SIGKILL');
    }
  });
  child.stderr.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString('utf8')).slice(-KEPT_WORDS);
  });
  child.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') {
      finish({ type: 'missing' });
    } else {
      fail(error.message);
    }
  });
  child.on('close', (code) => {
    const last = words.trim().split('\n').at(-1)?.trim() ?? '';
    if (code === 0) {
      finish({ type: 'ended' });
    } else {
      fail(last === '' ? `ffmpeg ended with code ${code}` : last);
    }
  });
  return {
    stop() {
      isOver = true;
      // It may hang in a connection that gives nothing.
      child.kill('SIGKILL');
    },
  };
};
