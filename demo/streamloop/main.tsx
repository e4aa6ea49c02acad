import 'react-live-vision/styles.css';
import '../src/demo.css';
import './streamloop.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createHandlerAuth, createStreamloopClient, StreamloopProvider } from 'react-live-vision/streamloop';
import { Desk } from './Desk.js';

// No key and no token comes into this page: its server has them.
const endpoint = '/api/streamloop';
const client = createStreamloopClient({ kind: 'handler', endpoint });
const auth = createHandlerAuth({ endpoint });

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <StreamloopProvider client={client} auth={auth}>
        <Desk emulatorUrl={import.meta.env.VITE_EMULATOR_URL} />
      </StreamloopProvider>
    </StrictMode>,
  );
}
