import { describe, expect, it } from 'vitest';
import { OvershootError } from '../../core/errors/index.js';
import { checkRequest } from './checkRequest.js';
import { createBody } from './createBody.js';
import type { RealtimeRequest } from './RealtimeRequest.js';

const frame = { intervalSeconds: 0.5 };
const clip = { clipLengthSeconds: 0.5, delaySeconds: 0.5, targetFps: 6 };
const request = (change: Partial<RealtimeRequest> = {}): RealtimeRequest => ({
  prompt: 'What is there?',
  model: 'm',
  processing: frame,
  ...change,
});

function problem(change: Partial<RealtimeRequest>): string {
  try {
    checkRequest(request(change));
    return '';
  } catch (error) {
    if (error instanceof OvershootError && error.code === 'invalid-option') return error.message;
    throw error;
  }
}

describe('what the service would take', () => {
  it.each<[string, Partial<RealtimeRequest>]>([
    ['frames', {}],
    ['the longest interval', { processing: { intervalSeconds: 60 } }],
    ['exactly 128 tokens per second', { maxOutputTokens: 64 }],
    ['no bound of its own', { maxOutputTokens: null }],
    ['exactly three frames', { processing: clip, mode: 'clip' }],
    [
      'three frames that floating point makes a little less',
      { processing: { ...clip, targetFps: 30, clipLengthSeconds: 0.1 } },
    ],
    [
      'a pair whose product is a little less than whole',
      { processing: { clipLengthSeconds: 1, delaySeconds: 1, fps: 10, samplingRatio: 0.3 } },
    ],
    ['a delay of more than a minute', { processing: { ...clip, delaySeconds: 90 } }],
    ['a room of its own', { transport: { type: 'livekit', url: 'wss://room.example', token: 't' } }],
  ])('%s', (_, change) => {
    expect(problem(change)).toBe('');
  });
});

describe('what the service would refuse is refused with its arithmetic', () => {
  it.each<[string, Partial<RealtimeRequest>, string]>([
    ['an empty prompt', { prompt: '  ' }, 'prompt is empty'],
    ['an empty model', { model: '' }, 'model is empty'],
    [
      'no interval',
      { processing: { intervalSeconds: 0 } },
      'intervalSeconds is 0, and must be a number, over 0 and at most 60.',
    ],
    ['too long an interval', { processing: { intervalSeconds: 60.5 } }, 'intervalSeconds is 60.5'],
    ['an interval that is no number', { processing: { intervalSeconds: NaN } }, 'intervalSeconds is NaN'],
    [
      'too short a clip',
      { processing: { ...clip, clipLengthSeconds: 0.05 } },
      'clipLengthSeconds is 0.05, and must be a number, at least 0.1 and at most 60.',
    ],
    [
      'no delay',
      { processing: { ...clip, delaySeconds: 0 } },
      'delaySeconds is 0, and must be a number, over 0.',
    ],
    [
      'part of a frame',
      { processing: { ...clip, targetFps: 6.5 } },
      'targetFps is 6.5, and must be a whole number, at least 1 and at most 30.',
    ],
    ['too many frames', { processing: { ...clip, targetFps: 31 } }, 'targetFps is 31'],
    [
      'two frames',
      { processing: { ...clip, targetFps: 4 } },
      'targetFps × clipLengthSeconds = 4 × 0.5 = 2. Ask for more frames per second, or for a clip of 0.75 seconds or more.',
    ],
    [
      'two frames of the older style',
      { processing: { clipLengthSeconds: 0.5, delaySeconds: 1, fps: 30, samplingRatio: 0.15 } },
      'floor(fps × samplingRatio) = floor(30 × 0.15) × clipLengthSeconds = 4 × 0.5 = 2.',
    ],
    [
      'too small a share',
      { processing: { clipLengthSeconds: 1, delaySeconds: 1, fps: 30, samplingRatio: 0.05 } },
      'samplingRatio is 0.05',
    ],
    ['both styles of clips', { processing: { ...clip, fps: 30, samplingRatio: 0.5 } }, 'exclude each other'],
    ['frames and clips', { processing: { ...clip, ...frame } }, 'give one of them'],
    [
      'a mode without its processing',
      { mode: 'clip' },
      'mode is "clip", which needs clipLengthSeconds and delaySeconds',
    ],
    [
      'too many tokens for frames',
      { maxOutputTokens: 100 },
      'maxOutputTokens / intervalSeconds = 100 / 0.5 = 200 tokens per second, more than 128. Ask for at most 64 tokens (128 × 0.5), or set intervalSeconds to 0.782 or more.',
    ],
    [
      'too many tokens for clips',
      { maxOutputTokens: 65, processing: clip },
      'maxOutputTokens / delaySeconds = 65 / 0.5 = 130 tokens per second',
    ],
    [
      'part of a token',
      { maxOutputTokens: 1.5 },
      'maxOutputTokens is 1.5, and must be a whole number, at least 1.',
    ],
    ['an empty offer', { transport: { type: 'webrtc', sdp: '' } }, 'offer'],
    [
      'a room without an address',
      { transport: { type: 'livekit', url: 'room', token: 't' } },
      'transport.url',
    ],
    [
      'a room without a token',
      { transport: { type: 'livekit', url: 'wss://room', token: '' } },
      'transport.token',
    ],
  ])('%s', (_, change, text) => {
    expect(problem(change)).toContain(text);
  });
});

describe('the body of a create', () => {
  it('names the mode, the source and what the service knows, and nothing else', () => {
    expect(createBody(request())).toEqual({
      mode: 'frame',
      processing: { interval_seconds: 0.5 },
      inference: { prompt: 'What is there?', model: 'm', backend: 'overshoot' },
      source: { type: 'native' },
    });
  });

  it('says all that was asked for', () => {
    const schema = { type: 'object' };
    const whole = request({
      processing: clip,
      outputSchema: schema,
      maxOutputTokens: 64,
      backend: 'gemini',
      transport: { type: 'livekit', url: 'wss://room', token: 't' },
      requestId: 'mine',
    });
    expect(createBody(whole)).toEqual({
      mode: 'clip',
      processing: { clip_length_seconds: 0.5, delay_seconds: 0.5, target_fps: 6 },
      inference: {
        prompt: 'What is there?',
        model: 'm',
        backend: 'gemini',
        output_schema_json: schema,
        max_output_tokens: 64,
      },
      source: { type: 'livekit', url: 'wss://room', token: 't' },
      client: { request_id: 'mine' },
    });
  });

  it('keeps the older style of clips as it is', () => {
    const processing = { clipLengthSeconds: 1, delaySeconds: 1, fps: 30, samplingRatio: 0.5 };
    expect(createBody(request({ processing }))).toMatchObject({
      processing: { clip_length_seconds: 1, delay_seconds: 1, fps: 30, sampling_ratio: 0.5 },
    });
  });
});
