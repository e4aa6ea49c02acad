import 'react-live-vision/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createOvershootClient, OvershootProvider } from 'react-live-vision';
import { Colours } from './Colours.js';
import { Many } from './Many.js';
import { readSettings } from './settings.js';
import { Routes } from './Routes.js';
import { Stage } from './Stage.js';
import { Watching } from './Watching.js';

const settings = await readSettings(location.search);
const client =
  settings.handler === null
    ? createOvershootClient({
        kind: 'direct',
        apiKey: settings.key,
        baseUrl: `${settings.emulator}/v1beta`,
        ...(settings.region === null ? {} : { region: settings.region }),
      })
    : createOvershootClient({ kind: 'handler', endpoint: settings.handler });

function Page() {
  if (settings.colours) return <Colours settings={settings} />;
  if (settings.viewer !== null) return <Watching id={settings.viewer} />;
  if (settings.routes) return <Routes settings={settings} />;
  return settings.many > 0 ? <Many settings={settings} /> : <Stage settings={settings} />;
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <OvershootProvider client={client}>
        <Page />
      </OvershootProvider>
    </StrictMode>,
  );
}
