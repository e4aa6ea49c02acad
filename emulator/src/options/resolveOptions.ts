import { isLoopbackHost } from '../security/loopback.js';
import type { EmulatorOptions, EmulatorSettings } from './EmulatorOptions.js';
import { EmulatorStartError } from './EmulatorStartError.js';
import { choiceSettings } from './choiceSettings.js';
import { modelServer } from './modelServer.js';
import { numberSettings } from './numberSettings.js';
import type { NumberSettingName } from './numberSettings.js';

/** Checks every option and fills in the defaults. Throws {@link EmulatorStartError} `bad-option`. */
export function resolveOptions(options: EmulatorOptions): EmulatorSettings {
  const host = options.host ?? '127.0.0.1';
  if (!/^[\w.:-]+$/.test(host)) {
    throw badOption(`--host must be an IP address or a host name, not ${JSON.stringify(host)}.`);
  }
  const apiKey = options.apiKey ?? null;
  if (apiKey !== null && !/^[\x21-\x7e]+$/.test(apiKey)) {
    throw badOption('--api-key must be printable ASCII without spaces: it travels in an HTTP header.');
  }
  if (apiKey === null && !isLoopbackHost(host)) {
    throw badOption(
      `--host ${host} can be reached from other machines, so --api-key is needed: without it anybody there could watch your camera.`,
    );
  }
  const streamloopKey = options.streamloopKey ?? null;
  if (streamloopKey !== null && !/^sl_[\x21-\x7e]+$/.test(streamloopKey)) {
    throw badOption('--streamloop-key must begin with sl_ and be printable ASCII without spaces.');
  }
  const region = options.region ?? 'us-west1';
  if (!/^[\w-]{1,64}$/.test(region)) {
    throw badOption(
      `--region must be a name such as us-west1: letters, digits, - and _ only, not ${JSON.stringify(region)}.`,
    );
  }
  return {
    host,
    apiKey,
    streamloopKey,
    region,
    port: numberOption(options, 'port'),
    ttlSeconds: numberOption(options, 'ttlSeconds'),
    pushTtlSeconds: numberOption(options, 'pushTtlSeconds'),
    tokenTtlSeconds: numberOption(options, 'tokenTtlSeconds'),
    retentionSeconds: numberOption(options, 'retentionSeconds'),
    tombstoneSeconds: numberOption(options, 'tombstoneSeconds'),
    maxFrameBytes: numberOption(options, 'maxFrameBytes'),
    keyframeIntervalMs: numberOption(options, 'keyframeIntervalMs'),
    maxStills: numberOption(options, 'maxStills'),
    modelServer: modelServer(options),
    modelTimeoutSeconds: numberOption(options, 'modelTimeoutSeconds'),
    requestsPerSecond: numberOption(options, 'requestsPerSecond'),
    balanceMicrocents: numberOption(options, 'balanceMicrocents'),
    ...choiceSettings(options),
    allowPrivateSources: options.allowPrivateSources ?? false,
    allowOrigins: (options.allowOrigins ?? []).map(allowedOrigin),
  };
}

function numberOption(options: EmulatorOptions, name: NumberSettingName): number {
  const { flag, min, max, fallback } = numberSettings[name];
  const value = options[name] ?? fallback;
  if (!Number.isInteger(value) || value < min || value > max) {
    throw badOption(`--${flag} must be a whole number from ${min} to ${max}, not ${value}.`);
  }
  return value;
}

function allowedOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== text) {
    throw badOption(
      `--allow-origin must be an origin such as https://app.example, without a path, not ${JSON.stringify(text)}.`,
    );
  }
  return text;
}

function badOption(message: string): EmulatorStartError {
  return new EmulatorStartError('bad-option', message);
}
