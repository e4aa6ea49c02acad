import { randomBytes, randomUUID } from 'node:crypto';
import { systemClock } from './clock/Clock.js';
import { createEmulator } from './createEmulator.js';
import type { Emulator, EmulatorPlatform } from './createEmulator.js';
import { createIngest } from './ingest/createIngest.js';
import type { EmulatorOptions } from './options/EmulatorOptions.js';
import { resolveOptions } from './options/resolveOptions.js';
import { createAcceptOffer } from './v0.2/transport/createAcceptOffer.js';
import type { RtcNode } from './v0.2/transport/createJoinRoom.js';
import { createJoinRoom } from './v0.2/transport/createJoinRoom.js';
import { createRoomTokens } from './tokens/createRoomTokens.js';

/**
 * Starts an emulator of the Overshoot API on this machine.
 *
 * Rejects with {@link EmulatorStartError}: `bad-option`, `port-taken`, `port-forbidden`, `host-unavailable`,
 * `listen-failed`. `platform` is for tests that hold the clock or play the LiveKit side themselves.
 */
export async function startEmulator(
  options: EmulatorOptions = {},
  platform: Partial<EmulatorPlatform> & { loadRtcNode?: () => Promise<RtcNode> } = {},
): Promise<Emulator> {
  const settings = resolveOptions(options);
  const clock = platform.clock ?? systemClock;
  // Made at every start: a token of an earlier run opens nothing.
  const tokens = platform.tokens ?? createRoomTokens({ secret: randomBytes(32), now: clock.now });
  return createEmulator(settings, {
    clock,
    tokens,
    newId: platform.newId ?? randomUUID,
    ...(platform.startTranscoder ? { startTranscoder: platform.startTranscoder } : {}),
    openers: platform.openers ?? {
      acceptOffer: createAcceptOffer({
        host: settings.host,
        now: clock.now,
        keyframeIntervalMs: settings.keyframeIntervalMs,
      }),
      joinRoom: createJoinRoom(clock.now, platform.loadRtcNode),
    },
    createIngest:
      platform.createIngest ??
      ((listener) =>
        createIngest({
          tokens,
          listener,
          now: clock.now,
          host: settings.host,
          keyframeIntervalMs: settings.keyframeIntervalMs,
          tokenTtlSeconds: settings.tokenTtlSeconds,
          tokenRefreshSeconds: settings.tokenTtlSeconds / 2,
        })),
  });
}
