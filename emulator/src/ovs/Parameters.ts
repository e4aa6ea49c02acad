import { ChatError } from '../chat/ChatError.js';
import type { Anchor } from './OvsReference.js';

/** The query of a reference, read strictly: what is not asked for by name is an error at the {@link end}. */
export class Parameters {
  readonly #values = new Map<string, string>();

  constructor(query: string) {
    for (const pair of query === '' ? [] : query.split('&')) {
      const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? [];
      const decoded = decode(name);
      if (this.#values.has(decoded)) {
        throw ChatError.query(`${JSON.stringify(decoded)} is there more than once`);
      }
      this.#values.set(decoded, decode(value));
    }
  }

  /** The one anchor that is given under these names, or `null`; several exclude each other. */
  oneOf(names: readonly (readonly [string, Anchor['by']])[]): Anchor | null {
    const given = names.flatMap(([name, by]): Anchor[] => {
      const value = this.integer(name);
      return value === null ? [] : [{ by, value }];
    });
    if (given.length > 1) {
      throw ChatError.query(`${names.map(([name]) => name).join(', ')} exclude each other`);
    }
    return given[0] ?? null;
  }

  integer(name: string): number | null {
    const text = this.#take(name);
    if (text !== null && !/^-?\d{1,15}$/.test(text)) {
      throw ChatError.query(`${name} must be a whole number, not ${JSON.stringify(text)}`);
    }
    // `+ 0` because "-0" is 0 and must not count back.
    return text === null ? null : Number(text) + 0;
  }

  decimal(name: string): number | null {
    const text = this.#take(name);
    if (text !== null && !/^\d{1,15}(\.\d{1,15})?$/.test(text)) {
      throw ChatError.query(`${name} must be a number, not ${JSON.stringify(text)}`);
    }
    return text === null ? null : Number(text);
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | null {
    const text = this.#take(name);
    const chosen = choices.find((choice) => choice === text);
    if (text !== null && chosen === undefined) {
      throw ChatError.query(`${name} must be one of ${choices.join(', ')}, not ${JSON.stringify(text)}`);
    }
    return chosen ?? null;
  }

  skip(name: string): void {
    this.#values.delete(name);
  }

  /** Nothing may be left. */
  end(): void {
    const [unknown] = this.#values.keys();
    if (unknown !== undefined) {
      throw ChatError.query(`${JSON.stringify(unknown)} is no parameter here`);
    }
  }

  #take(name: string): string | null {
    const text = this.#values.get(name) ?? null;
    this.#values.delete(name);
    return text;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw ChatError.query(`${JSON.stringify(text)} is no valid percent-encoding`);
  }
}
