'use client';
import { useSelected } from '../../components/part/useSelected.js';
import { redact } from '../../core/events/redact.js';
import { useStoreValue } from '../../hooks/useStoreValue.js';
import { Code } from '../panel/Code.js';
import { useDevtools } from '../panel/DevtoolsContext.js';
import { ErrorCode } from '../panel/ErrorCode.js';
import { Fact } from '../panel/Fact.js';
import { RatesPlot } from './RatesPlot.js';

/** Where the session stands right now. */
export function OverviewView() {
  const { strings, session } = useDevtools();
  const words = strings.overview;
  const snapshot = useStoreValue(session);
  const problem = snapshot.phase === 'failed' ? snapshot.error : snapshot.problem;
  return (
    <>
      <h2>{words.title}</h2>
      <dl className="lv-dt-facts">
        <Fact name={words.phase}>
          <Code>{snapshot.phase}</Code>
          {snapshot.phase === 'ended' && (
            <>
              {' '}
              <Code>{snapshot.reason}</Code>
            </>
          )}
        </Fact>
        {/* The name of a region is what it is called in code. */}
        <Fact name={<Code>capture</Code>}>
          <Code>{snapshot.capture.state}</Code>
        </Fact>
        <Fact name={<Code>publication</Code>}>
          <Code>{snapshot.publication}</Code>
        </Fact>
        <Fact name={<Code>lease</Code>}>
          <Code>{snapshot.lease}</Code>
        </Fact>
        <Fact name={words.stream}>{snapshot.id ? <Code>{redact(snapshot.id)}</Code> : strings.none}</Fact>
        <Fact name={words.source}>
          <Code>{session.getSource().type}</Code>
        </Fact>
        {problem && (
          <Fact name={words.problem}>
            <ErrorCode error={problem} />
          </Fact>
        )}
        <Measured />
        <LeaseLeft />
        <FrameAge />
      </dl>
      <RatesPlot />
    </>
  );
}

function Measured() {
  const { strings, formats, session } = useDevtools();
  const words = strings.overview;
  const sent = useStoreValue(session.publishStats);
  const fps = useSelected(session.status, ({ data }) => data?.recentFps ?? null);
  const index = useSelected(session.status, ({ data }) => data?.lastFrameIndex ?? null);
  return (
    <>
      <Fact name={words.sent}>{formats.unit('framesPerSecond', sent?.sentFps)}</Fact>
      <Fact name={words.counted}>{formats.unit('framesPerSecond', fps)}</Fact>
      <Fact name={words.frames}>{formats.number(index === null ? null : index + 1)}</Fact>
      <Fact name={words.bits}>{formats.unit('kbitPerSecond', sent?.kbitPerSecond)}</Fact>
      <Fact name={words.roundTrip}>{formats.unit('milliseconds', sent?.roundTripMs)}</Fact>
      <Fact name={words.limitedBy}>{sent ? <Code>{sent.limitedBy}</Code> : strings.none}</Fact>
    </>
  );
}

/** A leaf of its own, because it ticks. */
function LeaseLeft() {
  const { strings, formats, session } = useDevtools();
  const left = useStoreValue(session.countdown);
  return <Fact name={strings.overview.lease}>{formats.unit('seconds', left)}</Fact>;
}

function FrameAge() {
  const { strings, formats, session } = useDevtools();
  const age = useStoreValue(session.frameAge);
  return <Fact name={strings.overview.frameAge}>{formats.unit('seconds', age)}</Fact>;
}
