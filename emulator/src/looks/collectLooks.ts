import { ChatError } from '../chat/ChatError.js';
import type { ChatRequest } from '../chat/chatRequestSchema.js';
import { mediaOf } from '../chat/chatRequestSchema.js';
import { isReference, parseReference } from '../ovs/parseReference.js';
import type { Owner } from '../security/apiKey.js';
import type { StreamRegistry } from '../streams/StreamRegistry.js';
import type { FrameRing } from '../frames/FrameRing.js';
import type { Look } from './Look.js';
import type { LookContext } from './lookAt.js';
import { lookAt } from './lookAt.js';

export interface CollectContext extends LookContext {
  streams: StreamRegistry;
  owner: Owner;
  nowMs: number;
  maxStills: number;
}

/**
 * Everything the `ovs://` references of a request come to at this moment. Throws {@link ChatError} for the first that
 * cannot be read, is not the caller's, or comes to no frame.
 */
export function collectLooks(request: ChatRequest, context: CollectContext): Look[] {
  const looks = request.messages.flatMap(({ content }, message) =>
    (Array.isArray(content) ? content : []).flatMap((entry, part): Look[] => {
      const media = mediaOf(entry);
      if (!media || !isReference(media.url)) {
        return [];
      }
      const reference = parseReference(media.kind, media.url);
      const stills = lookAt(ringOf(reference.streamId, context), reference, context);
      return [{ message, part, kind: media.kind, streamId: reference.streamId, stills }];
    }),
  );
  const count = looks.reduce((sum, { stills }) => sum + stills.length, 0);
  if (count > context.maxStills) {
    throw new ChatError(
      'segment_invalid',
      `The question looks at ${count} frames, more than the ${context.maxStills} that are allowed: ask for a shorter window or a lower max_fps.`,
    );
  }
  return looks;
}

function ringOf(streamId: string, { streams, owner, nowMs }: CollectContext): FrameRing {
  const stream = streams.find(streamId);
  const ring = stream?.frames;
  if (!stream || !ring) {
    throw new ChatError('stream_not_found', 'Stream not found, or it has ended.');
  }
  if (stream.owner !== owner) {
    throw new ChatError('stream_unauthorized', 'This stream belongs to another key.');
  }
  ring.evictBefore(nowMs);
  return ring;
}
