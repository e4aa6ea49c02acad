import type { OvershootClient } from '../../client/OvershootClient.js';
import { OvershootError } from '../../errors/index.js';
import type { StreamId } from '../../session/StreamSnapshot.js';
import type { ChatPart } from '../chat/ChatRequest.js';
import { streamClip } from '../references/streamClip.js';
import { streamImage } from '../references/streamImage.js';
import type { FrameEstimate, Look } from './Look.js';

interface PreparedLook {
  part: ChatPart;
  /** Known only where it was pinned. */
  frame: FrameEstimate | null;
}

/** The part of a message that shows a stream to a model. */
export async function prepareLook(
  client: OvershootClient,
  id: StreamId,
  look: Look,
  options: { signal: AbortSignal; timeoutMs: number },
): Promise<PreparedLook> {
  if (look.pin) {
    const frame = await newestFrame(client, id, options);
    return { frame, part: partOf(id, look, frame) };
  }
  return { frame: null, part: partOf(id, look, null) };
}

function partOf(id: StreamId, look: Look, frame: FrameEstimate | null): ChatPart {
  if (look.type === 'still') {
    const url = streamImage(id, { frameIndex: frame?.index ?? -1 });
    return { type: 'image_url', image_url: { url } };
  }
  const lengthMs = Math.max(1, Math.round(look.lengthMs));
  const fps = look.maxFps === undefined ? {} : { maxFps: look.maxFps };
  // The end is not part of a window.
  const endMs = frame && Math.ceil(frame.streamTimeMs) + 1;
  const url =
    endMs === null
      ? streamClip(id, { startOffsetMs: -lengthMs, ...fps })
      : streamClip(id, { startTimestampMs: Math.max(0, endMs - lengthMs), endTimestampMs: endMs, ...fps });
  return { type: 'video_url', video_url: { url } };
}

async function newestFrame(
  client: OvershootClient,
  id: StreamId,
  options: { signal: AbortSignal; timeoutMs: number },
): Promise<FrameEstimate> {
  const { state, firstFrameAtMs, lastFrameAtMs, lastFrameIndex } = await client.getStream(id, options);
  if (state === 'ended') throw new OvershootError('stream-not-found', { stage: 'chat' });
  if (lastFrameIndex === null || lastFrameAtMs === null)
    throw new OvershootError('frame-not-ready', { stage: 'chat' });
  const streamTimeMs = Math.max(0, lastFrameAtMs - (firstFrameAtMs ?? lastFrameAtMs));
  return { index: lastFrameIndex, streamTimeMs, marginMs: 0, basis: 'exact' };
}
