import { type ComponentType, useState } from 'react';
import {
  type ControlOutcome,
  StreamloopControls,
  StreamloopCreateForm,
  StreamloopList,
  StreamloopLiveStats,
  StreamloopProvider,
  StreamloopReadiness,
  StreamloopSchedule,
  StreamloopSignIn,
  StreamloopStatus,
  useCreateStreamloopStream,
  useStreamloopAccount,
  useStreamloopAuth,
  useStreamloopControls,
  useStreamloopDestinations,
  useStreamloopLiveStats,
  useStreamloopReadiness,
  useStreamloopStream,
  useStreamloopStreams,
  useStreamloopUpload,
} from 'react-live-vision/streamloop';
import {
  createStreamloopScenario,
  type PlayedStreamloop,
  type TestStreamloopScenario,
} from 'react-live-vision/testing';
import { Framed } from './Framed.js';

/** Arguments of stories that show a StreamLoop in memory. */
export interface StreamloopArgs {
  /** What is about to be shown. Default `active`. */
  scenario?: TestStreamloopScenario;
}

interface Loaded {
  t?: PlayedStreamloop;
}

/** The StreamLoop of the story that is shown. */
export function streamloopOf({ loaded }: { loaded: Loaded }): PlayedStreamloop {
  if (!loaded.t) throw new Error('The story has no StreamLoop: give its meta loaders: [loadStreamloop].');
  return loaded.t;
}

/** A service in memory and a real client of it, on a held clock: no network. */
export const loadStreamloop = async ({ args }: { args: StreamloopArgs }) => ({
  t: createStreamloopScenario(args.scenario),
});

type Shown = ComponentType<{ id: string | null }>;

/** A component over the service of the story. */
export const over =
  (Component: Shown, width = 640) =>
  (_: unknown, context: { loaded: Loaded }) => {
    const t = streamloopOf(context);
    return (
      <StreamloopProvider client={t.client} auth={t.auth} clock={t.clock} random={t.random}>
        <div style={{ fontFamily: 'system-ui, sans-serif' }}>
          <Framed width={width}>
            <Component id={t.id} />
          </Framed>
        </div>
      </StreamloopProvider>
    );
  };

export const ShownStatus: Shown = ({ id }) => <StreamloopStatus stream={useStreamloopStream(id)} />;

export const ShownControls: Shown = ({ id }) => {
  const stream = useStreamloopStream(id);
  const readiness = useStreamloopReadiness(id);
  return (
    <>
      <StreamloopStatus stream={stream} />
      <StreamloopControls
        stream={stream}
        controls={useStreamloopControls(id)}
        onSeeWhy={() => void readiness.check()}
      />
      <StreamloopReadiness readiness={readiness} />
    </>
  );
};

/** A page with a button of its own beside the controls, which shows what came of that one as theirs. */
export const ShownOwnButton: Shown = ({ id }) => {
  const controls = useStreamloopControls(id);
  const [own, setOwn] = useState<ControlOutcome | null>(null);
  return (
    <>
      <StreamloopControls
        stream={useStreamloopStream(id)}
        controls={{ ...controls, outcome: own ?? controls.outcome }}
      />
      <button type="button" onClick={() => void controls.stop().then(setOwn)}>
        Stop it from the page
      </button>
    </>
  );
};

export const ShownReadiness: Shown = ({ id }) => (
  <StreamloopReadiness readiness={useStreamloopReadiness(id)} />
);

export const ShownSchedule: Shown = ({ id }) => (
  <StreamloopSchedule
    stream={useStreamloopStream(id)}
    controls={useStreamloopControls(id)}
    timeZone="Europe/Berlin"
  />
);

export const ShownLiveStats: Shown = ({ id }) => <StreamloopLiveStats stats={useStreamloopLiveStats(id)} />;

export const ShownSignIn: Shown = () => (
  <StreamloopSignIn auth={useStreamloopAuth()} account={useStreamloopAccount()} />
);

export function ShownList() {
  const [selected, setSelected] = useState<string | null>(null);
  return <StreamloopList streams={useStreamloopStreams()} selected={selected} onSelect={setSelected} />;
}

/** The names are links: a click on one stays here, as with a router. */
export function ShownLinkedList() {
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <StreamloopList
      streams={useStreamloopStreams()}
      selected={selected}
      hrefOf={(id) => `#/streams/${id}`}
      onSelect={setSelected}
    />
  );
}

export function ShownForm({ onCreated }: { onCreated?: (id: string) => void }) {
  return (
    <StreamloopCreateForm
      creation={useCreateStreamloopStream()}
      destinations={useStreamloopDestinations()}
      account={useStreamloopAccount()}
      videoUpload={useStreamloopUpload()}
      audioUpload={useStreamloopUpload()}
      timeZone="Europe/Berlin"
      onCreated={(stream) => onCreated?.(stream.id)}
    />
  );
}

/** From nothing to live, on one page. */
export function WholePage() {
  const [id, setId] = useState<string | null>(null);
  return (
    <>
      <ShownForm onCreated={setId} />
      {id !== null && <ShownControls id={id} />}
    </>
  );
}
