import { phaseOf } from '../../../src/core/session/phase.js';
import { initialRegions, type Regions, regionTables } from '../../../src/core/session/regions.js';
import type { Walk } from './Walk.js';

type Edges = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Replays what the session tells of its machines: each move is in its table, each phase follows from the regions. */
export function watchMoves(walk: Walk): () => Regions {
  const { session } = walk.t;
  let regions: Regions = initialRegions;
  let phase = phaseOf(regions);
  session.on('transition', ({ region, from, to, cause }) => {
    const edges: Edges = regionTables[region];
    // The capture tells of states; which event led there is the source's own affair.
    const known =
      region === 'capture' ? Object.values(edges[from] ?? {}).includes(to) : edges[from]?.[cause] === to;
    if (!known) walk.findings.push(`${region}: ${from} -> ${to} by "${cause}" is not in the table`);
    if (regions[region] !== from) walk.findings.push(`${region} was ${regions[region]}, left ${from}`);
    regions = { ...regions, [region]: to };
  });
  session.on('phase', ({ from, to }) => {
    if (from !== phase) walk.findings.push(`phase was ${phase}, left ${from}`);
    phase = to;
  });
  return () => {
    if (phase !== phaseOf(regions))
      walk.findings.push(`told phase ${phase}, regions say ${phaseOf(regions)}`);
    return regions;
  };
}
