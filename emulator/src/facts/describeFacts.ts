import type { FrameFacts } from './FrameFacts.js';
import type { Gathered } from './gatherFacts.js';

export const DISCLAIMER =
  'This is emulator/frame-facts. It is no vision-language model: it measures the pixels of the frames it is shown and understands neither pictures nor questions.';

/**
 * The facts in plain English, a line for each picture. Where not all of it fits, the disclaimer is left out, then all
 * pictures but the newest; where not even that fits, it is for the caller to cut.
 */
export function describeFacts({ facts, unread }: Gathered, mostLetters = Infinity): string {
  const lines = facts.map(describe);
  if (facts.length === 0) {
    lines.push('The question shows no frame.');
  }
  if (unread > 0) {
    lines.push(`Not looked at: ${unread} that are neither ovs:// references nor inline images.`);
  }
  const newest = facts.at(-1);
  const whole = [DISCLAIMER, ...lines].join('\n');
  const shorter = [whole, lines.join('\n'), newest ? describe(newest) : ''];
  return shorter.find((text) => text !== '' && text.length <= mostLetters) ?? whole;
}

function describe(facts: FrameFacts): string {
  const { width, height, colour, colour_hex, brightness, sharpness } = facts;
  const parts = [
    `${nameOf(facts)}: ${width} x ${height}`,
    `mean colour ${colour} (${colour_hex})`,
    `brightness ${brightness}`,
    `sharpness ${sharpness}`,
  ];
  if (facts.change !== null) {
    parts.push(`change since frame ${facts.changed_since_frame_index}: ${facts.change}`);
  }
  return `${parts.join(', ')}.`;
}

function nameOf({ frame_index, asked_frame_index, timestamp_ms }: FrameFacts): string {
  if (frame_index === null) {
    return 'An inline image';
  }
  const instead = frame_index === asked_frame_index ? '' : `, in place of frame ${asked_frame_index}`;
  return `Frame ${frame_index} at ${timestamp_ms} ms${instead}`;
}
