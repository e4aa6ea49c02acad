import { olderReadings } from '../ovs/olderReadings.js';
import type { OlderReading } from '../ovs/olderReadings.js';
import type { Decoding, EmulatorOptions, EmulatorSettings, StillFormat } from './EmulatorOptions.js';
import { decodings, stillFormats } from './EmulatorOptions.js';
import { EmulatorStartError } from './EmulatorStartError.js';

/** The settings with a fixed set of values, checked. */
export function choiceSettings(
  options: Pick<EmulatorOptions, 'decode' | 'stillFormat' | 'olderReadings'>,
): Pick<EmulatorSettings, 'decode' | 'stillFormat' | 'olderReadings'> {
  return {
    decode: decoding(options.decode ?? 'frames'),
    stillFormat: stillFormat(options.stillFormat ?? 'jpeg'),
    olderReadings: new Set((options.olderReadings ?? []).map(olderReading)),
  };
}

/** Each throws {@link EmulatorStartError} `bad-option` for a value that is none of the choices. */
export const decoding = (text: string): Decoding => choice('decode', text, decodings);
export const stillFormat = (text: string): StillFormat => choice('still-format', text, stillFormats);
export const olderReading = (text: string): OlderReading =>
  choice('older', text, Object.keys(olderReadings) as OlderReading[]);

function choice<T extends string>(flag: string, text: string, choices: readonly T[]): T {
  const chosen = choices.find((one) => one === text);
  if (chosen === undefined) {
    throw new EmulatorStartError(
      'bad-option',
      `--${flag} must be one of ${choices.join(', ')}, not ${JSON.stringify(text)}.`,
    );
  }
  return chosen;
}
