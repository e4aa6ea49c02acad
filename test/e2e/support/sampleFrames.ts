import type { FrameSample, Span } from '../../support/history/Run.js';

export interface FrameSampler {
  samples(): readonly FrameSample[];
  /** Times in which this process was held up, and the emulator with it. */
  stalls(): readonly Span[];
  stop(): void;
}

interface Listed {
  id: string;
  state: string;
  last_frame_at_ms: number | null;
}

const EVERY_MS = 250;
const STALL_MS = 500;
/** A page that is checked did what it did within the last minutes. */
const KEPT = 20_000;

/** Notes how old the newest frame of each live stream is; the history of the emulator tells only of the first one. */
export function sampleFrames(emulatorUrl: string): FrameSampler {
  const samples: FrameSample[] = [];
  const stalls: Span[] = [];
  let isAsking = false;
  let wokeAtMs = Date.now();
  const sample = async (): Promise<void> => {
    const response = await fetch(`${emulatorUrl}/__emulator/streams`);
    const { nowMs, streams } = (await response.json()) as { nowMs: number; streams: Listed[] };
    for (const { id, state, last_frame_at_ms } of streams) {
      if (state === 'active') samples.push({ atMs: nowMs, id, lastFrameAtMs: last_frame_at_ms });
    }
    samples.splice(0, samples.length - KEPT);
  };
  const timer = setInterval(() => {
    const atMs = Date.now();
    if (atMs - wokeAtMs > EVERY_MS + STALL_MS) stalls.push({ fromMs: wokeAtMs, toMs: atMs });
    wokeAtMs = atMs;
    if (isAsking) return;
    isAsking = true;
    // The emulator may be closing.
    sample()
      .catch(() => undefined)
      .finally(() => (isAsking = false));
  }, EVERY_MS);
  return { samples: () => samples, stalls: () => stalls, stop: () => clearInterval(timer) };
}
