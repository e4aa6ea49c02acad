import { startTestEmulator, type TestEmulator } from '../startTestEmulator.js';
import { SPEAKER_MODEL, type Speaker, startSpeaker } from './startSpeaker.js';

/** The service behind a handler: an emulator whose model says what a test says. */
export interface ConversationService {
  emulator: TestEmulator;
  speaker: Speaker;
  /** For `baseUrl` of a handler. */
  baseUrl: string;
  close(): Promise<void>;
}

export const SERVICE_KEY = 'sk-of-the-service-0123456789';
export const HANDLE_SECRET = 'a-secret-of-32-bytes-and-some-more';

export async function startService(): Promise<ConversationService> {
  const speaker = await startSpeaker();
  const emulator = await startTestEmulator({
    apiKey: SERVICE_KEY,
    modelUrl: speaker.url,
    modelName: SPEAKER_MODEL,
  });
  return {
    emulator,
    speaker,
    baseUrl: `${emulator.url}/v1beta`,
    async close() {
      await emulator.close();
      speaker.close();
    },
  };
}
