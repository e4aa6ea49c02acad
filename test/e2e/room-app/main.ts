import { createOvershootClient, createStreamSession } from 'react-live-vision/core';
import { createColourCamera } from '../support/createColourCamera.js';

declare global {
  interface Window {
    room?: { url: string; token: string; paint: (colour: string) => void };
  }
}

const camera = createColourCamera();
const client = createOvershootClient({
  kind: 'direct',
  apiKey: 'ovs_of_the_room',
  baseUrl: new URLSearchParams(location.search).get('api') ?? '',
});
const session = createStreamSession({ client, source: { type: 'media', media: camera.stream } });
await session.start();
const { id } = session.getSnapshot();
if (id === null) throw new Error('There is no room.');
const { url, token } = await client.viewerToken(id);
window.room = { url, token, paint: camera.paint };
