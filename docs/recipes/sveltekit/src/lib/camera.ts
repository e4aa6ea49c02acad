import { createOvershootClient, createStreamSession, type StreamSnapshot } from 'react-live-vision/core';

/** A camera that publishes: `await camera.start()`, `await camera.stop()`, and `$snapshot.phase` in a component. */
export function createCamera() {
  const client = createOvershootClient({ kind: 'handler', endpoint: '/api/overshoot' });
  const camera = createStreamSession({ client });
  const snapshot = {
    subscribe(run: (snapshot: StreamSnapshot) => void): () => void {
      run(camera.getSnapshot());
      return camera.subscribe(() => run(camera.getSnapshot()));
    },
  };
  return { camera, snapshot };
}
