import { expect, test } from 'vitest';
import * as v from 'valibot';
import type { Clock } from '../../clock/Clock.js';
import { Stream } from '../../streams/Stream.js';
import { encodedFrame } from '../../testSupport/encodedFrame.js';
import { pushRequest } from '../../testSupport/pushRequest.js';
import type { ResultMessage } from '../results/ResultMessage.js';
import { createRequestSchema } from '../schema/createRequestSchema.js';
import { PushStream } from '../streams/PushStream.js';
import { InferenceLoop } from './InferenceLoop.js';

const result: ResultMessage = {
  id: 'r',
  stream_id: 's',
  mode: 'frame',
  model_backend: 'overshoot',
  model_name: 'm',
  prompt: 'p',
  result: '',
  inference_latency_ms: 0,
  total_latency_ms: 0,
  ok: true,
  error: null,
  finish_reason: 'stop',
};

/** A loop over a stream that always has a frame; each inference takes so long. Resolves to the first five waits it asks for. */
async function waitsOf(processing: object, tookMs: number): Promise<number[]> {
  let nowMs = 0;
  const stream = new Stream('s', 'o', { ttlSeconds: 1e9, retentionSeconds: 1e9, maxFrameBytes: 1e6 }, 0);
  const push = new PushStream(stream, v.parse(createRequestSchema, { ...pushRequest, processing }));
  const waits: number[] = [];
  return new Promise((resolve) => {
    const clock: Clock = {
      now: () => nowMs,
      after(ms, run) {
        waits.push(ms);
        if (waits.length === 5) {
          resolve(waits);
        } else {
          nowMs += ms;
          stream.addFrame(encodedFrame(nowMs, { keyframe: true }));
          queueMicrotask(run);
        }
        return () => undefined;
      },
    };
    const infer = (): Promise<ResultMessage> => {
      nowMs += tookMs;
      return Promise.resolve(result);
    };
    void new InferenceLoop(push, { clock, infer, onResult: () => undefined });
  });
}

test('the interval is from start to start; one that takes longer is followed at once', async () => {
  expect(await waitsOf({ interval_seconds: 0.5 }, 200)).toEqual([50, 300, 300, 300, 300]);
  expect(await waitsOf({ interval_seconds: 0.5 }, 800)).toEqual([50, 0, 0, 0, 0]);
});

test('a wait that no timer can hold does not become none', async () => {
  const clip = { clip_length_seconds: 0.1, target_fps: 30, delay_seconds: 1e7 };
  const waits = await waitsOf(clip, 0);
  expect(Math.max(...waits)).toBe(2 ** 31 - 1);
});
