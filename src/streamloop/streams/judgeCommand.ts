import type { StreamloopClient } from '../client/StreamloopClient.js';
import { StreamloopError } from '../errors/StreamloopError.js';
import type { StreamloopErrorCode } from '../errors/streamloopErrorCatalog.js';
import type { ControlCommand, ControlOutcome } from './ControlOutcome.js';
import { isReached } from './isReached.js';
import { isGone } from './streamPollDelay.js';

/** The stream is in a state from which this cannot be done: perhaps the one that was wanted. */
const NOT_FROM_HERE: ReadonlySet<StreamloopErrorCode> = new Set([
  'stream-illegal-transition',
  'stream-live',
  'not-live',
  'conflict',
]);

const LOOK_MS = 5000;

/** What a failed command has come to. `isOpen`: it may have been done all the same. Where the answer alone does not say, the stream is looked at. */
export async function judgeCommand(
  client: Pick<StreamloopClient, 'getStream'>,
  id: string,
  { command, isOpen }: { command: ControlCommand; isOpen: boolean },
  cause: unknown,
): Promise<ControlOutcome> {
  const error =
    cause instanceof StreamloopError ? cause : new StreamloopError('network', { stage: 'status', cause });
  if (command === 'remove' && isGone(error)) return { type: 'accepted', command };
  if (error.code === 'start-refused') return { type: 'refused', command, error };
  const isUnknown = isOpen || error.code === 'outcome-unknown';
  if (!isUnknown && !NOT_FROM_HERE.has(error.code)) return { type: 'failed', command, error };
  if (await looksReached(client, id, command)) return { type: isUnknown ? 'accepted' : 'no-op', command };
  return { type: isUnknown ? 'unknown' : 'failed', command, error };
}

async function looksReached(
  client: Pick<StreamloopClient, 'getStream'>,
  id: string,
  command: ControlCommand,
): Promise<boolean> {
  try {
    const { state } = await client.getStream(id, { timeoutMs: LOOK_MS });
    return isReached(command, state);
  } catch (error) {
    return command === 'remove' && isGone(error);
  }
}
