import { createStreamloopHandler } from 'react-live-vision/server';
import { userOf } from '../login.js';

export const handler = createStreamloopHandler({
  basePath: '/api/streamloop',
  access: {
    kind: 'key',
    apiKey: () => process.env.STREAMLOOP_API_KEY ?? '',
    workspaceId: () => process.env.STREAMLOOP_WORKSPACE ?? '',
    // 'read'; 'write' makes, starts and stops as well; 'destructive' deletes as well.
    async authorize(request) {
      const user = await userOf(request);
      return user && { may: 'destructive' };
    },
  },
});
