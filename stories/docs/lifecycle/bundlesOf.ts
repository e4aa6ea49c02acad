/** A way between two rows of the drawing, by the events along it. */
export interface Span {
  from: number;
  to: number;
  name: string;
  /** Whether it begins at the frame around a group. */
  ofFrame: boolean;
}

/** Ways to the same state by the same event: they share a lane, and its name is written once. */
export interface Bundle {
  spans: readonly Span[];
  /** 0 is the lane next to the boxes. */
  lane: number;
}

const rows = (spans: readonly Span[]): number[] => spans.flatMap(({ from, to }) => [from, to]);

/** Gives each bundle the first lane in which nothing overlaps it; short ones come first, so that they lie inside. */
export function bundlesOf(spans: readonly Span[]): Bundle[] {
  const together = new Map<string, Span[]>();
  for (const span of spans) {
    const key = `${span.name} ${span.to}`;
    together.set(key, [...(together.get(key) ?? []), span]);
  }
  const length = (bundle: readonly Span[]): number => Math.max(...rows(bundle)) - Math.min(...rows(bundle));
  const taken: [top: number, bottom: number][][] = [];
  return [...together.values()]
    .sort((one, other) => length(one) - length(other))
    .map((bundle) => {
      const [top, bottom] = [Math.min(...rows(bundle)), Math.max(...rows(bundle))];
      let lane = 0;
      // Ends that touch would look like one line.
      while (taken[lane]?.some(([from, to]) => top < to + 0.2 && from - 0.2 < bottom)) lane += 1;
      (taken[lane] ??= []).push([top, bottom]);
      return { spans: bundle, lane };
    });
}
