import type { OvershootError } from '../../core/errors/index.js';
import { fill } from './fill.js';
import type { FailureText, BaseStrings } from './LiveVisionStrings.js';

/** A failure in words, with its code where the dictionary wants it. */
export function failureText({ code }: OvershootError, strings: BaseStrings): FailureText {
  const { what, next } = strings.errors[code];
  return { what: fill(what, { code }), next: fill(next, { code }) };
}
