'use client';
import { useSelected } from '../../components/part/useSelected.js';
import type { StreamSession } from '../../core/session/StreamSession.js';
import { stateKind } from '../timeline/stateKind.js';
import { Code } from './Code.js';

/** The phase of a session, with a mark of what it is worth. */
export function PhaseMark({ session }: { session: StreamSession }) {
  const phase = useSelected(session, (snapshot) => snapshot.phase);
  return (
    <span className="lv-dt-phase" data-kind={stateKind(phase)}>
      <Code>{phase}</Code>
    </span>
  );
}
