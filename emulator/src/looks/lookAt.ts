import { ChatError } from '../chat/ChatError.js';
import type { FrameDecoder } from '../decoding/FrameDecoder.js';
import type { FrameRing } from '../frames/FrameRing.js';
import type { StoredFrame } from '../frames/StoredFrame.js';
import type { EmulatorSettings } from '../options/EmulatorOptions.js';
import type { OvsReference } from '../ovs/OvsReference.js';
import { resolveImage } from '../ovs/resolveImage.js';
import { resolveVideo } from '../ovs/resolveVideo.js';
import type { Still } from './Look.js';

export interface LookContext {
  decoder: FrameDecoder;
  settings: Pick<EmulatorSettings, 'decode' | 'olderReadings'>;
}

/** The stills a reference comes to now, at least one. Throws {@link ChatError} as the resolvers do. */
export function lookAt(ring: FrameRing, reference: OvsReference, context: LookContext): Still[] {
  const { decode, olderReadings } = context.settings;
  const frames =
    reference.kind === 'image'
      ? [resolveImage(ring, reference, olderReadings)]
      : resolveVideo(ring, reference, olderReadings);
  const stills = frames.flatMap((asked): Still[] => {
    const needed = decode === 'frames' ? ring.decodable(asked.index) : nearestKeyframe(ring, asked);
    const shown = needed.at(-1);
    if (shown === undefined) {
      return [];
    }
    const picture = () => decodeOrExplain(context.decoder, reference.streamId, needed);
    const before = decode === 'frames' ? frameBefore(ring, shown, reference.streamId, context) : null;
    return [{ asked, shown, picture, before }];
  });
  if (stills.length === 0) {
    // The frame is there, but the keyframe that its picture begins with has been evicted.
    throw new ChatError(
      reference.kind === 'image' ? 'frame_evicted' : 'segment_empty',
      'The frame cannot be decoded any more: the keyframe before it is not kept.',
    );
  }
  return stills.filter((still, place) => still.shown.index !== stills[place - 1]?.shown.index);
}

function nearestKeyframe(ring: FrameRing, { index }: StoredFrame): StoredFrame[] {
  const keyframe = ring.nearestKeyframe(index);
  return keyframe ? [keyframe] : [];
}

function frameBefore(
  ring: FrameRing,
  shown: StoredFrame,
  streamId: string,
  { decoder }: LookContext,
): Still['before'] {
  const needed = ring.decodable(shown.index - 1);
  const index = needed.at(-1)?.index;
  return index === undefined ? null : { index, picture: () => decodeOrExplain(decoder, streamId, needed) };
}

async function decodeOrExplain(decoder: FrameDecoder, streamId: string, needed: readonly StoredFrame[]) {
  try {
    return await decoder.picture(streamId, needed);
  } catch (error) {
    throw new ChatError(
      'internal_error',
      `Frame ${needed.at(-1)?.index} could not be decoded: ${String(error)}`,
    );
  }
}
