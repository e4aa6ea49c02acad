import { createOvershootClient } from 'react-live-vision';

export const client = createOvershootClient({ kind: 'handler', endpoint: '/api/overshoot' });
