import { LiveVisionError, type OvershootStream, StringsProvider } from 'react-live-vision';

/** What went wrong is state with a code; texts may change, codes do not. */
export function signOutIfNeeded(stream: OvershootStream, signIn: () => void): void {
  if (stream.phase === 'failed' && stream.error.code === 'not-signed-in') signIn();
}

/** Calls of the client reject with the same errors, for example `client.getStream(id)`. */
export const isPassing = (error: unknown): boolean => error instanceof LiveVisionError && error.retryable;

/** Your own words for one of them. `{code}` may stand in them. */
export const OwnWords = ({ children }: { children: React.ReactNode }) => (
  <StringsProvider
    strings={{ errors: { 'no-capacity': { what: 'We are full.', next: 'Come back at noon ({code}).' } } }}
  >
    {children}
  </StringsProvider>
);
