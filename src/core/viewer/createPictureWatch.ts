import type { Cancel, Clock } from '../../platform/clock/Clock.js';

/** A first picture is seen this soon. */
const EAGER_MS = 250;
const STEADY_MS = 1000;
/** Static sources give one picture a second; without any for so long, none come. */
const SILENT_MS = 5000;

/** Tells whether pictures come in, by the count of those that were decoded: a track alone shows nothing. */
export function createPictureWatch(o: {
  clock: Clock;
  framesDecoded: () => Promise<number | null>;
  onChange: (flows: boolean) => void;
}): { stop: Cancel } {
  const { clock } = o;
  let before: number | null = null;
  let grownAt = clock.mono();
  let flows = false;
  let stopped = false;
  let timer: Cancel = () => undefined;

  const tell = (next: boolean): void => {
    if (next === flows) return;
    flows = next;
    o.onChange(next);
  };
  const look = async (): Promise<void> => {
    const count = await o.framesDecoded().catch(() => null);
    if (stopped) return;
    // A new track counts from the beginning.
    if (count !== null && count > 0 && count !== before) {
      grownAt = clock.mono();
      tell(true);
    } else if (clock.mono() - grownAt > SILENT_MS) tell(false);
    before = count;
    if (!stopped) next();
  };
  const next = (): void => {
    timer = clock.after(flows ? STEADY_MS : EAGER_MS, () => void look());
  };
  next();
  return {
    stop() {
      stopped = true;
      timer();
    },
  };
}
