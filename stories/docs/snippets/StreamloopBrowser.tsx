import type { ReactNode } from 'react';
import { createBrowserAuth, createStreamloopClient, StreamloopProvider } from 'react-live-vision/streamloop';

// Without a server of your own. Tokens are in memory only: a reload signs in again.
const auth = createBrowserAuth({
  clientId: 'my-app',
  // As registered; a path is one of the page's own server.
  redirectUri: '/streams',
});
const client = createStreamloopClient({ kind: 'token', getAccessToken: auth.getAccessToken });

export const Signed = ({ children }: { children: ReactNode }) => (
  <StreamloopProvider client={client} auth={auth}>
    {children}
  </StreamloopProvider>
);
