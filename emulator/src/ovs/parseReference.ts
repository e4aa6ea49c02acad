import { ChatError } from '../chat/ChatError.js';
import type { Anchor, ImageReference, OvsReference, VideoReference } from './OvsReference.js';
import { directions } from './OvsReference.js';
import { Parameters } from './Parameters.js';

const DEFAULT_TOLERANCE_MS = 100;
const DEFAULT_MAX_FPS = 1;

const anchors = ['frame_index', 'timestamp_ms', 'offset_ms'] as const;

/** Whether a url is an identifier of frames; every other one is the model's own business. */
export function isReference(url: string): boolean {
  return /^ovs:/i.test(url);
}

/**
 * Reads `ovs://streams/<id>?<query>`. Throws {@link ChatError} `stream_url_invalid` where it names no stream, and
 * `query_param_invalid` where the query is missing, doubled, unknown or malformed.
 */
export function parseReference(kind: OvsReference['kind'], url: string): OvsReference {
  const [, streamId, query = ''] = /^ovs:\/\/streams\/([^/?#\s]{1,256})(?:\?([^#\s]*))?$/.exec(url) ?? [];
  if (streamId === undefined) {
    throw new ChatError(
      'stream_url_invalid',
      `${quote(url)} names no stream: write ovs://streams/<stream_id>?<anchor>.`,
    );
  }
  const parameters = new Parameters(query);
  const reference = kind === 'image' ? image(streamId, parameters) : video(streamId, parameters);
  parameters.end();
  return reference;
}

function image(streamId: string, parameters: Parameters): ImageReference {
  const anchor = parameters.oneOf(anchors.map((by) => [by, by]));
  if (anchor === null) {
    throw ChatError.query(`an image needs one of ${anchors.join(', ')}`);
  }
  if (anchor.by === 'frame_index') {
    // Documented as ignored beside an index, so not even read.
    parameters.skip('tolerance_ms');
    parameters.skip('direction');
    return {
      kind: 'image',
      streamId,
      anchor: known(anchor),
      toleranceMs: DEFAULT_TOLERANCE_MS,
      direction: 'nearest',
    };
  }
  const toleranceMs = parameters.integer('tolerance_ms') ?? DEFAULT_TOLERANCE_MS;
  if (toleranceMs <= 0) {
    throw ChatError.query('tolerance_ms must be above 0');
  }
  const direction = parameters.choice('direction', directions) ?? 'nearest';
  return { kind: 'image', streamId, anchor: known(anchor), toleranceMs, direction };
}

function video(streamId: string, parameters: Parameters): VideoReference {
  const start = parameters.oneOf(anchors.map((by) => [`start_${by}`, by]));
  if (start === null) {
    throw ChatError.query(`a video needs one of ${anchors.map((by) => `start_${by}`).join(', ')}`);
  }
  const end = parameters.oneOf(anchors.map((by) => [`end_${by}`, by]));
  const maxFps = parameters.decimal('max_fps') ?? DEFAULT_MAX_FPS;
  if (maxFps <= 0) {
    throw ChatError.query('max_fps must be above 0');
  }
  return { kind: 'video', streamId, start: known(start), end: end && known(end), maxFps };
}

/** The stream clock starts at 0; only indices and offsets count back. */
function known(anchor: Anchor): Anchor {
  if (anchor.by === 'timestamp_ms' && anchor.value < 0) {
    throw ChatError.query('a timestamp counts from the first frame and cannot be negative');
  }
  return anchor;
}

function quote(url: string): string {
  return JSON.stringify(url.length > 200 ? `${url.slice(0, 200)}…` : url);
}
