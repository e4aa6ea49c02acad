import 'server-only';
import { createOvershootHandler } from 'react-live-vision/server';
import { emulatorUrl } from './emulatorUrl';
import { logCall } from './logCall';
import { requireEnv } from './requireEnv';
import { currentUser } from './session';

const emulator = emulatorUrl();

/** Holds the key, and gives each person a hold on the streams that are their own. */
export const overshootHandler = createOvershootHandler({
  basePath: '/api/overshoot',
  apiKey: () => requireEnv('OVERSHOOT_API_KEY'),
  secrets: () => [{ kid: '1', secret: requireEnv('HANDLE_SECRET') }],
  async authorize() {
    const user = await currentUser();
    return user && { subject: user.id };
  },
  // Several instances of an app share a store: see docs/guides/next.md.
  ...(emulator ? { baseUrl: new URL('/v1beta', emulator).href } : {}),
  onEvent: logCall,
});
