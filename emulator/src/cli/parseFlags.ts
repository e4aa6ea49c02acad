import { parseArgs } from 'node:util';
import type { EmulatorOptions } from '../options/EmulatorOptions.js';
import { EmulatorStartError } from '../options/EmulatorStartError.js';
import { decoding, olderReading, stillFormat } from '../options/choiceSettings.js';
import { numberSettings } from '../options/numberSettings.js';
import type { NumberSettingName } from '../options/numberSettings.js';

export type CliRequest =
  | { command: 'help' }
  | { command: 'version' }
  | { command: 'start'; options: EmulatorOptions; json: boolean };

type NumberFlags = Record<string, { type: 'string' }>;

/** Reads the command line. Throws `EmulatorStartError` `bad-option` for a flag or a value that does not fit. */
export function parseFlags(args: readonly string[]): CliRequest {
  const { values } = parse(args);
  if (values.help) {
    return { command: 'help' };
  }
  if (values.version) {
    return { command: 'version' };
  }
  const options: EmulatorOptions = { allowOrigins: values['allow-origin'] ?? [] };
  if (values['allow-private-sources']) {
    options.allowPrivateSources = true;
  }
  if (values.host !== undefined) {
    options.host = values.host;
  }
  if (values['api-key'] !== undefined) {
    options.apiKey = values['api-key'];
  }
  if (values['streamloop-key'] !== undefined) {
    options.streamloopKey = values['streamloop-key'];
  }
  if (values.region !== undefined) {
    options.region = values.region;
  }
  readModelFlags(values, options);
  for (const name of numberNames()) {
    const text: unknown = Object.entries(values).find(([flag]) => flag === numberSettings[name].flag)?.[1];
    if (typeof text === 'string') {
      options[name] = wholeNumber(name, text);
    }
  }
  return { command: 'start', options, json: values.json ?? false };
}

function readModelFlags(values: ReturnType<typeof parse>['values'], options: EmulatorOptions): void {
  if (values.decode !== undefined) {
    options.decode = decoding(values.decode);
  }
  if (values['still-format'] !== undefined) {
    options.stillFormat = stillFormat(values['still-format']);
  }
  if (values['model-url'] !== undefined) {
    options.modelUrl = values['model-url'];
  }
  if (values['model-key'] !== undefined) {
    options.modelKey = values['model-key'];
  }
  if (values['model-name'] !== undefined) {
    options.modelName = values['model-name'];
  }
  options.olderReadings = (values.older ?? []).map(olderReading);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        host: { type: 'string' },
        'api-key': { type: 'string' },
        'streamloop-key': { type: 'string' },
        region: { type: 'string' },
        'allow-origin': { type: 'string', multiple: true },
        decode: { type: 'string' },
        'still-format': { type: 'string' },
        'model-url': { type: 'string' },
        'model-key': { type: 'string' },
        'model-name': { type: 'string' },
        older: { type: 'string', multiple: true },
        'allow-private-sources': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
        ...numberFlags(),
      },
    });
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split(/\.? To specify|\n/, 1)[0];
    throw new EmulatorStartError('bad-option', `${reason}. --help lists the flags.`, { cause: error });
  }
}

function numberFlags(): NumberFlags {
  return Object.fromEntries(Object.values(numberSettings).map(({ flag }) => [flag, { type: 'string' }]));
}

function numberNames(): NumberSettingName[] {
  return Object.keys(numberSettings).filter((name): name is NumberSettingName => name in numberSettings);
}

function wholeNumber(name: NumberSettingName, text: string): number {
  const { flag, min, max } = numberSettings[name];
  if (!/^\d{1,15}$/.test(text)) {
    throw new EmulatorStartError(
      'bad-option',
      `--${flag} must be a whole number from ${min} to ${max}, not ${JSON.stringify(text)}.`,
    );
  }
  return Number(text);
}
