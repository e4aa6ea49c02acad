/** A message of the results socket, as the service sends it. */
export const resultMessage = (change: object = {}): object => ({
  id: 'result-1',
  stream_id: 'stream-1',
  mode: 'frame',
  model_backend: 'overshoot',
  model_name: 'm',
  prompt: 'What?',
  result: 'A cup.',
  inference_latency_ms: 120,
  total_latency_ms: 300,
  ok: true,
  error: null,
  finish_reason: 'stop',
  ...change,
});
