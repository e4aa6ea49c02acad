import sharp from 'sharp';
import type { Question } from '../chat/ChatModel.js';
import { mediaOf } from '../chat/chatRequestSchema.js';
import type { Picture } from '../decoding/Picture.js';
import type { Look, Still } from '../looks/Look.js';
import { nameColour, toHex } from './colour.js';
import type { FrameFacts } from './FrameFacts.js';
import { changeBetween, measure } from './measure.js';

/** What a question shows, measured, in the order it shows it. */
export interface Gathered {
  facts: FrameFacts[];
  /** Parts that are no frame and no readable inline picture. */
  unread: number;
}

/** Larger pictures would take longer to measure than anybody waits. */
const MOST_PIXELS = 50_000_000;

export async function gatherFacts({ request, looks, signal }: Question): Promise<Gathered> {
  const gathered: Gathered = { facts: [], unread: 0 };
  for (const [message, { content }] of request.messages.entries()) {
    for (const [part, entry] of (Array.isArray(content) ? content : []).entries()) {
      const look = looks.find((one) => one.message === message && one.part === part);
      const media = mediaOf(entry);
      if (look) {
        gathered.facts.push(...(await factsOfLook(look, signal)));
      } else if (media) {
        const picture = await inlinePicture(media.url);
        if (picture) {
          gathered.facts.push(toFacts(picture, null, null));
        } else {
          gathered.unread += 1;
        }
      }
    }
  }
  return gathered;
}

async function factsOfLook(look: Look, signal: AbortSignal): Promise<FrameFacts[]> {
  const facts: FrameFacts[] = [];
  let previous: { index: number; picture: Picture } | null = null;
  for (const still of look.stills) {
    signal.throwIfAborted();
    // In a clip the still before, for a single one the frame before.
    previous ??= await pictureBefore(still);
    const picture = await still.picture();
    facts.push(toFacts(picture, { still, streamId: look.streamId }, previous));
    previous = { index: still.shown.index, picture };
  }
  return facts;
}

async function pictureBefore({ before }: Still): Promise<{ index: number; picture: Picture } | null> {
  try {
    return before && { index: before.index, picture: await before.picture() };
  } catch {
    // A frame before that is broken leaves one fact out, not the answer.
    return null;
  }
}

function toFacts(
  picture: Picture,
  place: { still: Still; streamId: string } | null,
  previous: { index: number; picture: Picture } | null,
): FrameFacts {
  const { width, height, mean, brightness, sharpness } = measure(picture);
  const change = previous && changeBetween(previous.picture, picture);
  const [red, green, blue] = mean.map(Math.round);
  return {
    stream_id: place?.streamId ?? null,
    frame_index: place?.still.shown.index ?? null,
    asked_frame_index: place?.still.asked.index ?? null,
    timestamp_ms: place && Math.round(place.still.shown.timestampMs),
    wall_ms: place && Math.round(place.still.shown.wallMs),
    width,
    height,
    colour: nameColour(mean),
    colour_hex: toHex(mean),
    red: red ?? 0,
    green: green ?? 0,
    blue: blue ?? 0,
    brightness: rounded(brightness),
    sharpness: rounded(sharpness),
    change: change === null ? null : rounded(change),
    changed_since_frame_index: change === null ? null : (previous?.index ?? null),
  };
}

/** Pictures in `data:` urls are looked at; nothing is ever fetched. */
async function inlinePicture(url: string): Promise<Picture | null> {
  const [, base64] = /^data:image\/[\w.+-]+;base64,(.*)$/s.exec(url) ?? [];
  if (base64 === undefined) {
    return null;
  }
  try {
    const { data, info } = await sharp(Buffer.from(base64, 'base64'), { limitInputPixels: MOST_PIXELS })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, rgb: new Uint8Array(data) };
  } catch {
    return null;
  }
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
