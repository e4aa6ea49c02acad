import { createOvershootClient } from 'react-live-vision';
import { emulatorUrl } from './emulatorUrl.js';

/** Any key is an owner of its own; with the same one, somebody else's page may watch and delete. */
const shared = { kind: 'direct', apiKey: 'storybook', baseUrl: `${emulatorUrl}/v1beta` } as const;

/** Of the page that publishes. */
export const ownClient = createOvershootClient(shared);
/** Of a page of somebody else. */
export const otherClient = createOvershootClient(shared);
