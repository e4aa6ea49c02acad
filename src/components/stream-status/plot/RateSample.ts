/** What was known at one moment. */
export interface RateSample {
  /** Monotonic milliseconds. */
  at: number;
  /** Frames per second that left this page; null where nothing is sent. */
  sent: number | null;
  /** Frames per second that the service counted; null where it said nothing. */
  counted: number | null;
  /** Nothing got through although it should. */
  isStalled: boolean;
}

/** Adds what is known now and drops what is older than `spanMs`. What repeats itself in one moment is one sample. */
export function withSample(
  samples: readonly RateSample[],
  sample: RateSample,
  spanMs: number,
): readonly RateSample[] {
  const last = samples.at(-1);
  const before = last?.at === sample.at ? samples.slice(0, -1) : samples;
  const kept = before.filter(({ at }) => at >= sample.at - spanMs);
  return [...kept, sample];
}

/** Stretches in which nothing got through, from first sample to the one after the last. */
export function stallsIn(samples: readonly RateSample[]): readonly { from: number; to: number }[] {
  const stalls: { from: number; to: number }[] = [];
  let isOpen = false;
  for (const { at, isStalled } of samples) {
    const last = stalls.at(-1);
    if (isOpen && last) last.to = at;
    else if (isStalled) stalls.push({ from: at, to: at });
    isOpen = isStalled;
  }
  return stalls;
}
