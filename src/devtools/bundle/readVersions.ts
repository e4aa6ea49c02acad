import { version as react } from 'react';
import type { Versions } from './SupportBundle.js';

/** Put in when the kit is built; not there when its source runs as it is. */
declare const REACT_LIVE_VISION_VERSION: string | undefined;

/** What is installed, as far as it says so itself. Loads what the app has anyway, when somebody asks. */
export async function readVersions(): Promise<Versions> {
  const [livekitClient, query] = await Promise.all([
    // What the kit loads for a stream as well, and here only when a bundle is asked for.
    // oxlint-disable-next-line typescript/no-restricted-imports
    orNull(async () => (await import('livekit-client')).version),
    orNull(async () => (await import('@tanstack/react-query/package.json')).version),
  ]);
  return {
    kit: typeof REACT_LIVE_VISION_VERSION === 'string' ? REACT_LIVE_VISION_VERSION : null,
    react,
    livekitClient,
    query,
  };
}

/** A bundle without a version is worth more than none. */
const orNull = (read: () => Promise<string>): Promise<string | null> => read().catch(() => null);
