import { useState } from 'react';
import {
  createHandlerAuth,
  createStreamloopClient,
  StreamloopControls,
  StreamloopCreateForm,
  StreamloopProvider,
  StreamloopReadiness,
  StreamloopSignIn,
  StreamloopStatus,
  useCreateStreamloopStream,
  useStreamloopAccount,
  useStreamloopAuth,
  useStreamloopControls,
  useStreamloopDestinations,
  useStreamloopReadiness,
  useStreamloopStream,
  useStreamloopUpload,
} from 'react-live-vision/streamloop';
import 'react-live-vision/styles.css';

// Your server holds the tokens. Made outside of the component.
const client = createStreamloopClient({ kind: 'handler', endpoint: '/api/streamloop' });
const auth = createHandlerAuth({ endpoint: '/api/streamloop' });

function Channel({ id }: { id: string }) {
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
}

function Desk() {
  const [id, setId] = useState<string | null>(null);
  const creation = useCreateStreamloopStream();
  const account = useStreamloopAccount();
  return (
    <>
      <StreamloopSignIn auth={useStreamloopAuth()} account={account} />
      <StreamloopCreateForm
        creation={creation}
        destinations={useStreamloopDestinations()}
        videoUpload={useStreamloopUpload()}
        account={account}
        onCreated={(stream) => setId(stream.id)}
      />
      {id !== null && <Channel id={id} />}
    </>
  );
}

export const App = () => (
  <StreamloopProvider client={client} auth={auth}>
    <Desk />
  </StreamloopProvider>
);
