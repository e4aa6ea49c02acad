import type { StreamId } from '../../session/StreamSnapshot.js';
import type { ImageAnchor, ImageReference } from './ImageReference.js';
import { type Given, oneOf, readKeys, reference, shown, wireName, wrongReference } from './reference.js';

const ANCHORS = ['frameIndex', 'timestampMs', 'offsetMs'];
const DIRECTIONS: readonly unknown[] = ['nearest', 'forward', 'backward'];

/**
 * Builds the reference to one picture of a stream, for `image_url` of a chat message. Throws `OvershootError`
 * `invalid-option` with the reason, where the types were not asked.
 *
 * @example streamImage(stream.id, { frameIndex: -1 }) // the newest frame, at each request
 */
export function streamImage(id: StreamId, anchor: ImageAnchor): ImageReference {
  const given: Given = { ...anchor };
  const numbers = readKeys(given, [...ANCHORS, 'toleranceMs'], ['direction']);
  const key = oneOf(ANCHORS, numbers, true) ?? '';
  const { direction } = given;
  const toleranceMs = numbers.get('toleranceMs');
  if (direction !== undefined && !DIRECTIONS.includes(direction))
    throw wrongReference(`direction must be nearest, forward or backward, and is ${shown(direction)}.`);
  if (toleranceMs !== undefined && toleranceMs <= 0)
    throw wrongReference(`toleranceMs must be above 0, and is ${toleranceMs}.`);
  if (key === 'frameIndex' && (direction !== undefined || toleranceMs !== undefined))
    throw wrongReference('A frame index is exact: toleranceMs and direction belong to times.');
  return reference(id, [
    [wireName(key), numbers.get(key)],
    ...(toleranceMs === undefined ? [] : [['tolerance_ms', toleranceMs] as const]),
    ...(direction === undefined ? [] : [['direction', direction] as const]),
  ]);
}
