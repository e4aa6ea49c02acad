import { useState } from 'react';
import { OvershootProvider, StreamViewer, useStreamStatus } from 'react-live-vision';
import { otherClient } from './emulator/clients.js';

/** Another page, with a client of its own: all it knows is the id. */
export function SomebodyElse({ id }: { id: string | null }) {
  const [isWatching, setWatching] = useState(false);
  return (
    <OvershootProvider client={otherClient}>
      <button type="button" className="lv-button" onClick={() => setWatching(!isWatching)}>
        {isWatching ? 'Leave' : 'Watch as somebody else'}
      </button>
      {isWatching && id === null && <p>There is no stream to watch. Start one on the left.</p>}
      {isWatching && id !== null && <Watched key={id} id={id} />}
    </OvershootProvider>
  );
}

function Watched({ id }: { id: string }) {
  const { data } = useStreamStatus(id);
  return (
    <>
      <StreamViewer stream={id} />
      <p>Frames that the service has counted: {data ? (data.lastFrameIndex ?? -1) + 1 : '…'}</p>
    </>
  );
}
