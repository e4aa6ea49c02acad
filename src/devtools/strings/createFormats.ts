import { fill } from '../../components/strings/fill.js';
import type { DevtoolsStrings } from './DevtoolsStrings.js';

/** Writes times and numbers in the language of the panel; what is not known is a dash. */
export interface Formats {
  /** Time of day of a Unix time in ms. */
  time(at: number): string;
  number(value: number | null | undefined): string;
  /** With its unit. */
  unit(unit: keyof DevtoolsStrings['units'], value: number | null | undefined): string;
  /** From microcents. */
  dollars(microcents: number | null): string;
}

const MICROCENTS_PER_DOLLAR = 100_000_000;

/** Made once for many: formats are dear. */
export function createFormats({ locale, none, units }: DevtoolsStrings): Formats {
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: 6,
  });
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined ? none : plain.format(value);
  return {
    time: (at) => clock.format(at),
    number,
    unit: (unit, value) =>
      value === null || value === undefined ? none : fill(units[unit], { value: number(value) }),
    dollars: (microcents) => (microcents === null ? none : money.format(microcents / MICROCENTS_PER_DOLLAR)),
  };
}
