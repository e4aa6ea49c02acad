import { defaultStrings, phases } from 'react-live-vision';
// oxlint-disable-next-line import/default -- its text, which Vite makes the default export
import phaseSource from '../../../src/core/session/phase.ts?raw';
import { readBullets } from '../source/readBullets.js';
import { Prose } from './Prose.js';
import { Table } from './Table.js';

const meanings = readBullets(phaseSource);

/** Every phase, in the order of a good day. */
export const PhaseTable = () => (
  <Table
    label="Phases"
    head={['Phase', 'What it means', 'What a person reads']}
    rows={phases.map((phase) => [
      phase,
      <Prose key="meaning" text={meanings.get(phase) ?? ''} />,
      defaultStrings.phases[phase],
    ])}
  />
);
