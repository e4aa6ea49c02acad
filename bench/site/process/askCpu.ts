import type { ChildProcess } from 'node:child_process';
import * as v from 'valibot';

const reading = v.object({ cpuMs: v.number(), rssBytes: v.number() });

/** Processor time used since the start, and memory in use. */
export type CpuReading = v.InferOutput<typeof reading>;

/** Asks a child that has `answerCpu.mjs` preloaded. */
export async function askCpu(child: ChildProcess): Promise<CpuReading> {
  const answer = new Promise<unknown>((resolve) => child.once('message', resolve));
  child.send('cpu');
  return v.parse(reading, await answer);
}
