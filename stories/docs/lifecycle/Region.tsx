import { regionTables } from 'react-live-vision';
import { initialRegions } from '../../../src/core/session/regions.js';
import { RegionDiagram } from './RegionDiagram.js';
import { TransitionList } from './TransitionList.js';

/** One of the machines that a session consists of: drawn, and in words. */
export const Region = ({ of: region }: { of: keyof typeof regionTables }) => (
  <>
    <RegionDiagram region={region} machine={regionTables[region]} initial={initialRegions[region]} />
    <TransitionList region={region} machine={regionTables[region]} />
  </>
);
