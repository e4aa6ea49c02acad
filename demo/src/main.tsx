import 'react-live-vision/styles.css';
import './demo.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createOvershootClient, OvershootProvider } from 'react-live-vision';
import { OvershootDevtools } from 'react-live-vision/devtools';
import { App } from './App.js';

const emulatorUrl = import.meta.env.VITE_EMULATOR_URL;

// Any key will do: the emulator runs on this machine and asks for none. The real service needs a server in between.
const client = createOvershootClient({ kind: 'direct', apiKey: 'demo', baseUrl: `${emulatorUrl}/v1beta` });

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <OvershootProvider client={client}>
        <App emulatorUrl={emulatorUrl} />
        <OvershootDevtools />
      </OvershootProvider>
    </StrictMode>,
  );
}
