import {
  type StreamloopAccount,
  StreamloopCreateForm,
  StreamloopList,
  StreamloopSignIn,
  useCreateStreamloopStream,
  useStreamloopAccount,
  useStreamloopAuth,
  useStreamloopDestinations,
  useStreamloopStreams,
  useStreamloopUpload,
} from 'react-live-vision/streamloop';
import { OneStream } from './OneStream.js';
import { useSelectedStream } from './useSelectedStream.js';

/** What somebody does who runs a channel: signs in, makes a stream, picks one, and runs it. */
export function Desk({ emulatorUrl }: { emulatorUrl: string }) {
  const auth = useStreamloopAuth();
  const account = useStreamloopAccount();
  return (
    <main className="demo demo-streamloop">
      <header>
        <h1>StreamLoop</h1>
        <p>
          Looped livestreams that outlive this page, on the emulator of this machine. Nothing goes on the air,
          and nothing costs.
        </p>
      </header>
      <StreamloopSignIn auth={auth} account={account} />
      {auth.status === 'signed-in' && <Streams account={account} />}
      <footer>
        <a href={emulatorUrl}>What the emulator sees</a> · <a href="/">The other kind of stream</a>
      </footer>
    </main>
  );
}

function Streams({ account }: { account: StreamloopAccount }) {
  const [selected, select] = useSelectedStream();
  const streams = useStreamloopStreams();
  const form = {
    creation: useCreateStreamloopStream(),
    destinations: useStreamloopDestinations(),
    videoUpload: useStreamloopUpload(),
    audioUpload: useStreamloopUpload(),
  };
  return (
    <>
      <section aria-label="Your streams" className="demo-section">
        <h2>Your streams</h2>
        <StreamloopList streams={streams} selected={selected} onSelect={select} />
      </section>
      {selected !== null && <OneStream key={selected} id={selected} onGone={() => select(null)} />}
      <section aria-label="A new stream" className="demo-section">
        <h2>A new stream</h2>
        <StreamloopCreateForm {...form} account={account} onCreated={({ id }) => select(id)} />
      </section>
    </>
  );
}
