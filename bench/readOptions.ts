import { parseArgs } from 'node:util';
import type { Options } from './Options.js';

/** Throws where the command line says something that is not known. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '15' },
      rtt: { type: 'string', default: '0,100' },
      flows: { type: 'string', default: '' },
      seconds: { type: 'string', default: '60' },
      patience: { type: 'string', default: '15' },
      publishers: { type: 'string', default: '5,20,50' },
      'relay-only': { type: 'boolean', default: false },
    },
  });
  return {
    parts: positionals,
    runs: toNumber(values.runs),
    roundTripsMs: list(values.rtt).map(toNumber),
    flows: list(values.flows),
    seconds: toNumber(values.seconds),
    publishers: list(values.publishers).map(toNumber),
    patienceMs: toNumber(values.patience) * 1000,
    relayOnly: values['relay-only'],
  };
}

const list = (text: string): string[] => text.split(',').filter((item) => item !== '');

function toNumber(text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number < 0) throw new Error(`Not a number: ${text}`);
  return number;
}
