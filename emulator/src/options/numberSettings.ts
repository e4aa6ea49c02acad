import type { EmulatorSettings } from './EmulatorOptions.js';

export type NumberSettingName = {
  [Name in keyof EmulatorSettings]: EmulatorSettings[Name] extends number ? Name : never;
}[keyof EmulatorSettings];

export interface NumberSetting {
  flag: string;
  min: number;
  max: number;
  fallback: number;
  unit: string;
}

const DAY_SECONDS = 86_400;

/** Every whole-number setting with its flag, bounds and default: read by validation, the CLI and its help. */
export const numberSettings: Readonly<Record<NumberSettingName, NumberSetting>> = {
  port: { flag: 'port', min: 0, max: 65_535, fallback: 4600, unit: 'TCP port, 0 = any free one' },
  ttlSeconds: { flag: 'ttl', min: 1, max: DAY_SECONDS, fallback: 300, unit: 'seconds a lease lasts' },
  pushTtlSeconds: {
    flag: 'push-ttl',
    min: 1,
    max: DAY_SECONDS,
    fallback: 45,
    unit: 'seconds a lease of v0.2 lasts',
  },
  tokenTtlSeconds: {
    flag: 'token-ttl',
    min: 2,
    max: DAY_SECONDS,
    fallback: 600,
    unit: 'seconds a publish token is valid',
  },
  retentionSeconds: {
    flag: 'retention',
    min: 1,
    max: DAY_SECONDS,
    fallback: 600,
    unit: 'seconds a frame is kept',
  },
  tombstoneSeconds: {
    flag: 'tombstone',
    min: 0,
    max: DAY_SECONDS,
    fallback: 30,
    unit: 'seconds an ended stream can still be read',
  },
  maxFrameBytes: {
    flag: 'max-frame-bytes',
    min: 65_536,
    max: 2 ** 40,
    fallback: 256 * 2 ** 20,
    unit: 'bytes of encoded video kept for each stream',
  },
  keyframeIntervalMs: {
    flag: 'keyframe-interval',
    min: 0,
    max: 600_000,
    fallback: 1000,
    unit: 'milliseconds after which another keyframe is asked for, 0 = never',
  },
  maxStills: {
    flag: 'max-stills',
    min: 1,
    max: 1000,
    fallback: 120,
    unit: 'frames one question may look at',
  },
  modelTimeoutSeconds: {
    flag: 'model-timeout',
    min: 1,
    max: 3600,
    fallback: 120,
    unit: 'seconds the model server may be silent',
  },
  requestsPerSecond: {
    flag: 'rps',
    min: 0,
    max: 1_000_000,
    fallback: 100,
    unit: 'questions a key may ask in a second, 0 = any number',
  },
  balanceMicrocents: {
    flag: 'balance',
    min: 0,
    max: 999_999_999_999_999,
    fallback: 1_000_000_000,
    unit: 'microcents each key can spend',
  },
};
