import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { pushRequest } from '../../testSupport/pushRequest.js';
import { createRequestSchema } from './createRequestSchema.js';

const { inference } = pushRequest;
const clip = { clip_length_seconds: 0.5, delay_seconds: 0.5 };

function problems(body: unknown): string[] {
  const { issues = [] } = v.safeParse(createRequestSchema, body);
  return issues.map(({ path, message }) => `${(path ?? []).map(({ key }) => key).join('.')}: ${message}`);
}

const withProcessing = (processing: unknown): unknown => ({ ...pushRequest, processing });
const withInference = (fields: object, processing: unknown = pushRequest.processing): unknown => ({
  processing,
  inference: { ...inference, ...fields },
});

describe('what is left out is filled in', () => {
  test('frame mode, the default backend, a room of the server and the most tokens', () => {
    expect(v.parse(createRequestSchema, pushRequest)).toEqual({
      processing: { mode: 'frame', intervalSeconds: 0.5 },
      prompt: 'What do you see?',
      model: 'emulator/frame-facts',
      backend: 'overshoot',
      outputSchema: null,
      maxOutputTokens: 64,
      source: { type: 'native' },
    });
  });

  test('the older style of frame rate is resolved downwards, as the official SDK sends it', () => {
    const body = {
      webrtc: { type: 'offer', sdp: 'v=0' },
      processing: { sampling_ratio: 0.8, fps: 29, ...clip },
      inference: { ...inference, backend: 'gemini' },
    };
    expect(v.parse(createRequestSchema, body)).toMatchObject({
      processing: { mode: 'clip', targetFps: 23, clipSeconds: 0.5, intervalSeconds: 0.5 },
      source: { type: 'webrtc', sdp: 'v=0' },
      backend: 'gemini',
    });
  });

  test('null is the same as nothing where the document allows it', () => {
    const body = {
      ...(withInference({ output_schema_json: null, max_output_tokens: null }) as object),
      mode: null,
      source: null,
      webrtc: null,
      client: null,
    };
    expect(problems(body)).toEqual([]);
  });

  test.each([
    [0.3, 10],
    [0.1, 30],
    [0.5, 6],
  ])('%f s of %i frames a second are three frames', (clip_length_seconds, target_fps) => {
    expect(problems(withProcessing({ clip_length_seconds, delay_seconds: 1, target_fps }))).toEqual([]);
  });
});

test.each<[string, unknown, string]>([
  ['no processing', { inference }, 'processing'],
  ['no inference', { processing: pushRequest.processing }, 'inference'],
  ['interval 0', withProcessing({ interval_seconds: 0 }), 'interval_seconds: must be greater than 0'],
  ['interval 61', withProcessing({ interval_seconds: 61 }), 'must not be more than 60'],
  [
    'a clip too short',
    withProcessing({ ...clip, clip_length_seconds: 0.05, target_fps: 30 }),
    'less than 0.1',
  ],
  ['no delay', withProcessing({ clip_length_seconds: 1, target_fps: 6 }), 'processing.delay_seconds'],
  ['delay 0', withProcessing({ ...clip, delay_seconds: 0, target_fps: 6 }), 'delay_seconds: must be greater'],
  ['target_fps 31', withProcessing({ ...clip, target_fps: 31 }), 'must not be more than 30'],
  ['target_fps 6.5', withProcessing({ ...clip, target_fps: 6.5 }), 'must be a whole number'],
  ['both styles', withProcessing({ ...clip, target_fps: 6, fps: 30 }), 'exclude each other'],
  ['half of a style', withProcessing({ ...clip, fps: 30 }), 'both fps and sampling_ratio'],
  ['no style', withProcessing(clip), 'say how many frames a second'],
  ['ratio 0.05', withProcessing({ ...clip, fps: 30, sampling_ratio: 0.05 }), 'less than 0.1'],
  [
    'two frames in a clip',
    withProcessing({ ...clip, target_fps: 5 }),
    'target_fps 5 x clip_length_seconds 0.5 = 2.5',
  ],
  [
    'the default of the official SDK at 15 frames a second',
    withProcessing({ clip_length_seconds: 1, delay_seconds: 1, fps: 15, sampling_ratio: 0.1 }),
    'target_fps 1 x clip_length_seconds 1 = 1',
  ],
  ['an unknown key in processing', withProcessing({ interval_seconds: 1, fps: 30 }), 'processing.fps'],
  ['an unknown key in inference', withInference({ temperature: 1 }), 'inference.temperature'],
  ['an unknown key in source', { ...pushRequest, source: { type: 'native', sdp: 'x' } }, 'source.sdp'],
  ['an empty prompt', withInference({ prompt: '' }), 'inference.prompt: must not be empty'],
  ['an empty model', withInference({ model: '' }), 'inference.model: must not be empty'],
  ['another backend', withInference({ backend: 'openai' }), 'inference.backend'],
  ['0 tokens', withInference({ max_output_tokens: 0 }), 'must be greater than 0'],
  ['a mode that does not fit', { ...pushRequest, mode: 'clip' }, 'mode clip does not fit processing'],
  ['an offer without sdp', { ...pushRequest, source: { type: 'webrtc' } }, 'source.sdp'],
  [
    'two sources',
    { ...pushRequest, source: { type: 'native' }, webrtc: { type: 'offer', sdp: 'v=0' } },
    'source and webrtc name two different sources',
  ],
])('%s', (_name, body, problem) => {
  expect(problems(body).join('\n')).toContain(problem);
});

describe('the token rule spells out its arithmetic', () => {
  test('frame', () => {
    expect(problems(withInference({ max_output_tokens: 65 }))).toEqual([
      'inference.max_output_tokens: max_output_tokens 65 / interval_seconds 0.5 = 130 tokens a second, more than 128: at this interval at most floor(128 x 0.5) = 64',
    ]);
    expect(problems(withInference({ max_output_tokens: 64 }))).toEqual([]);
  });

  test('clip', () => {
    const processing = { clip_length_seconds: 3, delay_seconds: 0.3, target_fps: 6 };
    expect(problems(withInference({ max_output_tokens: 100 }, processing))[0]).toContain(
      'max_output_tokens 100 / delay_seconds 0.3 = 333.33 tokens a second',
    );
    expect(problems(withInference({ max_output_tokens: 38 }, processing))).toEqual([]);
  });
});

test('unknown keys pass at the top and in client', () => {
  const body = { ...pushRequest, hint: 1, client: { request_id: 'r', build: 7 } };
  expect(problems(body)).toEqual([]);
});
