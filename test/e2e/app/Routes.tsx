import { Activity, useState } from 'react';
import { StreamPublisher, useOvershootStream } from 'react-live-vision';
import type { Settings } from './settings.js';
import { useMaker } from './useMaker.js';

/** Two routes that share a stream by its key, and a part of the page that an `<Activity>` hides. */
export function Routes({ settings }: { settings: Settings }) {
  const [route, setRoute] = useState('first');
  const [hidden, setHidden] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setRoute(route === 'first' ? 'second' : 'first')}>
        fixture: route
      </button>
      <button type="button" onClick={() => setRoute('elsewhere')}>
        fixture: elsewhere
      </button>
      <button type="button" onClick={() => setHidden(!hidden)}>
        fixture: activity
      </button>
      <Activity mode={hidden ? 'hidden' : 'visible'}>
        {route === 'first' && <Shared name="first" settings={settings} />}
        {route === 'second' && <Shared name="second" settings={settings} />}
      </Activity>
    </>
  );
}

function Shared({ name, settings: { source, options } }: { name: string; settings: Settings }) {
  const stream = useOvershootStream({ key: 'shared', source, graceMs: 500, ...options });
  useMaker(stream.session);
  return (
    <div
      data-testid="stage"
      data-route={name}
      data-phase={stream.phase}
      data-id={stream.id ?? ''}
      data-generation={stream.generation}
      data-lease={stream.lease}
      data-outcome={stream.phase === 'ended' ? stream.reason : ''}
    >
      <StreamPublisher stream={stream} />
      <button type="button" onClick={() => void stream.start()}>
        fixture: start
      </button>
      <button type="button" onClick={() => void stream.stop()}>
        fixture: stop
      </button>
    </div>
  );
}
