/** The smallest body of `POST /v0.2/streams` that is right. */
export const pushRequest = {
  processing: { interval_seconds: 0.5 },
  inference: { prompt: 'What do you see?', model: 'emulator/frame-facts' },
};
