import { Worker } from 'node:worker_threads';
import type { DecodeMessage, DecodeReply } from './DecodeJob.js';
import type { Picture } from './Picture.js';

interface Waiting {
  resolve: (picture: Picture) => void;
  reject: (error: Error) => void;
}

/** The thread that decodes, started at the first job. It keeps no process alive. */
export class DecodeThread {
  readonly #waiting = new Map<number, Waiting>();
  readonly #onLost: () => void;
  #worker: Worker | undefined;
  #lastJob = 0;

  /** `onLost`: the thread has died and with it all that it had decoded; the next job starts another. */
  constructor(onLost: () => void) {
    this.#onLost = onLost;
  }

  /** The picture of the last of these frames, which begin at a keyframe or right after what was decoded before. */
  decode(stream: string, frames: Uint8Array[]): Promise<Picture> {
    const job = (this.#lastJob += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(job, { resolve, reject });
      this.#tell({ type: 'decode', job, stream, frames });
    });
  }

  forget(stream: string): void {
    if (this.#worker) {
      this.#tell({ type: 'forget', stream });
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #tell(message: DecodeMessage): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message, []);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./decodeWorker.js', import.meta.url));
    worker.unref();
    worker.on('message', (reply: DecodeReply) => {
      const waiting = this.#waiting.get(reply.job);
      this.#waiting.delete(reply.job);
      if ('picture' in reply) {
        waiting?.resolve(reply.picture);
      } else {
        waiting?.reject(new Error(reply.error));
      }
    });
    let reason = 'it was ended';
    worker.on('error', (error) => {
      reason = String(error);
    });
    worker.on('exit', () => {
      this.#worker = undefined;
      const lost = [...this.#waiting.values()];
      this.#waiting.clear();
      this.#onLost();
      for (const { reject } of lost) {
        reject(new Error(`The decoding thread is gone: ${reason}`));
      }
    });
    return worker;
  }
}
