/** One text message of the results socket: an inference, failed or not. */
export interface ResultMessage {
  id: string;
  stream_id: string;
  mode: 'clip' | 'frame';
  model_backend: 'overshoot' | 'gemini';
  model_name: string;
  /** The one in force when the inference began. */
  prompt: string;
  /** Always text; JSON as text where a schema was given, cut off where `finish_reason` is `length`. */
  result: string;
  inference_latency_ms: number;
  /** From the arrival of the newest frame that it is about. */
  total_latency_ms: number;
  ok: boolean;
  /** Why there is no result. */
  error: string | null;
  finish_reason: 'stop' | 'length' | 'content_filter' | null;
}
