import { StringsProvider, type StringsOverride } from 'react-live-vision';
import type { ReactNode } from 'react';

// Only what differs; everything else stays as it is. A whole language is the same object, complete.
const german: StringsOverride = {
  locale: 'de',
  publisher: { start: 'Übertragung starten', stop: 'Übertragung beenden' },
  status: { secondsAgo: 'vor {seconds} s' },
};

export const InGerman = ({ children }: { children: ReactNode }) => (
  <StringsProvider strings={german}>{children}</StringsProvider>
);
