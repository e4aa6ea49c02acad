import { type Summary, summarize } from '../measure/summarize.js';
import type { Cell } from './Cell.js';
import { comparisons, type Target, targets } from './targets.js';
import type { Timeline } from './timeline.js';

export interface FlowResult {
  flow: string;
  title: string;
  roundTripMs: number;
  /** Click to first counted frame, ms. */
  firstFrame: Summary | null;
  failures: number;
  /** Medians of the marks on the way, ms after the click; null where the mark was before the click. */
  timeline: Record<keyof Timeline, number | null>;
}

export interface RatioResult extends Omit<Target, 'atMost'> {
  roundTripMs: number;
  ratio: number;
  /** Only at 100 ms. */
  atMost: number | null;
}

export interface Results {
  flows: FlowResult[];
  ratios: RatioResult[];
}

const TARGETS_AT_MS = 100;

/** Medians, spreads, and each flow as a ratio of another of the same run. */
export function summarizeCells(cells: readonly Cell[]): Results {
  const flows = cells.map(({ flow, site, runs, failures }): FlowResult => {
    const median = (mark: keyof Timeline): number | null =>
      summarize(runs.flatMap((run) => run[mark] ?? []))?.median ?? null;
    return {
      flow: flow.name,
      title: flow.title,
      roundTripMs: site.line.roundTripMs,
      firstFrame: summarize(runs.flatMap((run) => run.firstFrame ?? [])),
      failures: failures.length,
      timeline: {
        createArrives: median('createArrives'),
        created: median('created'),
        signalArrives: median('signalArrives'),
        joined: median('joined'),
        trackAnnounced: median('trackAnnounced'),
        mediaConnected: median('mediaConnected'),
        firstPacket: median('firstPacket'),
        firstFrame: median('firstFrame'),
      },
    };
  });
  const roundTrips = [...new Set(flows.map(({ roundTripMs }) => roundTripMs))];
  const wanted: (Omit<Target, 'atMost'> & { atMost?: number })[] = [...targets, ...comparisons];
  const ratios = roundTrips.flatMap((roundTripMs) =>
    wanted.flatMap(({ flow, of, atMost }): RatioResult[] => {
      const find = (name: string): number | undefined =>
        flows.find((result) => result.flow === name && result.roundTripMs === roundTripMs)?.firstFrame
          ?.median;
      const [one, other] = [find(flow), find(of)];
      if (one === undefined || other === undefined) return [];
      const held = roundTripMs === TARGETS_AT_MS ? (atMost ?? null) : null;
      return [{ flow, of, roundTripMs, ratio: one / other, atMost: held }];
    }),
  );
  return { flows, ratios };
}
