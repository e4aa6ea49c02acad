import {
  type ControlOutcome,
  StreamloopControls,
  StreamloopError,
  streamloopErrorCatalog,
  useStreamloopControls,
  useStreamloopStream,
} from 'react-live-vision/streamloop';
import preview from '../../.storybook/preview.js';
import { codesOf } from '../support/codesOf.js';
import { loadStreamloop, over, type StreamloopArgs } from '../support/testStreamloop.js';

const outcomes = codesOf(streamloopErrorCatalog).map((code): ControlOutcome & { error: StreamloopError } => ({
  type: 'failed',
  command: 'start',
  error: new StreamloopError(code, { stage: 'start' }),
}));

/** What a person reads for each code, as it would stand below the buttons of a stream. */
function EveryFailure({ id }: { id: string | null }) {
  const stream = useStreamloopStream(id);
  const controls = useStreamloopControls(id);
  return (
    <ul style={{ display: 'grid', gap: 12, margin: 0, padding: 0, listStyle: 'none' }}>
      {outcomes.map((outcome) => (
        <li key={outcome.error.code}>
          <StreamloopControls.Root
            stream={stream}
            controls={{ ...controls, outcome }}
            aria-label={outcome.error.code}
          >
            <StreamloopControls.Outcome />
          </StreamloopControls.Root>
        </li>
      ))}
    </ul>
  );
}

const meta = preview.type<{ args: StreamloopArgs }>().meta({
  title: 'StreamLoop/Failures',
  args: { scenario: 'draft' },
  loaders: [loadStreamloop],
});

const render = over(EveryFailure);

/** All codes of `streamloopErrorCatalog`. Those that only a developer can mend have the text of the catalogue. */
export const EveryCode = meta.story({ render });
export const EveryCodeInDark = meta.story({ render, globals: { theme: 'dark' } });
