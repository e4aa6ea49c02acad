import { RealtimeVision, type StreamInferenceResult } from '@overshoot/sdk';
import { createColourCamera } from '../support/createColourCamera.js';

declare global {
  interface Window {
    sdk?: SdkPage;
  }
}

/** What the test tells the page to do. */
export interface SdkPage {
  /** What the camera shows from now on. */
  paint(colour: string): void;
  start(apiUrl: string, model: string): Promise<void>;
  updatePrompt(prompt: string): Promise<void>;
  stop(): Promise<void>;
  streamId(): string | null;
  results: StreamInferenceResult[];
  /** What the SDK has told its app of. */
  errors: string[];
}

const camera = createColourCamera();
// The SDK takes no track of an app, so it is given one where it asks for a camera.
navigator.mediaDevices.getUserMedia = () => Promise.resolve(camera.stream);

const results: StreamInferenceResult[] = [];
const errors: string[] = [];
let vision: RealtimeVision | undefined;

window.sdk = {
  paint: camera.paint,
  async start(apiUrl, model) {
    vision = new RealtimeVision({
      apiUrl,
      apiKey: 'ovs_of_the_official_sdk',
      model,
      prompt: 'Which colour?',
      outputSchema: {
        type: 'object',
        properties: { colour: { enum: ['red', 'green', 'blue'] }, frame_index: { type: 'integer' } },
      },
      // It may contact nothing outside of this machine.
      iceServers: [],
      // Its defaults sample fewer than the three frames that a clip needs.
      processing: { fps: 20, sampling_ratio: 0.5, clip_length_seconds: 0.5, delay_seconds: 0.5 },
      onResult: (result) => results.push(result),
      onError: (error) => errors.push(error.message),
    });
    await vision.start();
  },
  updatePrompt: async (prompt) => vision?.updatePrompt(prompt),
  stop: async () => vision?.stop(),
  streamId: () => vision?.getStreamId() ?? null,
  results,
  errors,
};
