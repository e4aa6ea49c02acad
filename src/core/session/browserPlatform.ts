import { systemClock } from '../../platform/clock/systemClock.js';
import { browserMedia } from '../../platform/media/browserMedia.js';
import { browserPage } from '../../platform/page/browserPage.js';
import type { Platform } from './Platform.js';

/** The real thing. Harmless to call in Node: nothing is touched before it is used. */
export function browserPlatform(): Platform {
  return {
    clock: systemClock,
    media: browserMedia(systemClock),
    page: browserPage,
    // livekit-client weighs 150 kB and does not tree-shake: it stays out of every eager bundle.
    loadPublisher: () => import('../../platform/livekit/openPublisher.js'),
    // Before the first click a page only shows and previews: what leases, publishes and watches over it comes with it.
    loadRunner: () => import('./createRunner.js'),
    random: Math.random,
    uuid: randomUuid,
  };
}

/** `crypto.randomUUID` is missing on plain http pages; `getRandomValues` is not. */
function randomUuid(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
