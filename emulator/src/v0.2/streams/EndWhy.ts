/** Why a stream of v0.2 ended, in the words of its close frames: `stream ended: <why>`. */
export const endWhys = [
  'client_requested',
  'webrtc_disconnected',
  'livekit_disconnected',
  'lease_expired',
  'insufficient_credits',
] as const;
export type EndWhy = (typeof endWhys)[number];
