import { getLogger } from 'livekit-client';

const NAME = 'react-live-vision';

/**
 * Gives our rooms a logger of their own and returns its name. By default the SDK calls `console.error` for a socket that
 * it is about to reopen, which raises the error overlay of every dev server; its lines stay readable at the console's
 * verbose level. Rooms that the app makes itself are not touched.
 */
export function quietLogger(): string {
  const logger = getLogger(NAME);
  // oxlint-disable-next-line no-console -- the one place that decides where the SDK's log goes
  logger.methodFactory = () => console.debug.bind(console);
  logger.setLevel(logger.getLevel(), false);
  return NAME;
}
