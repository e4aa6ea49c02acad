import { HandlerError } from '../http/HandlerError.js';
import { defaultLimits, type Limits } from './Limits.js';

/** A handle says in Unix seconds when its session ends, and JSON knows no infinity. */
const LONGEST_MS = 100 * 365 * 86_400_000;

/**
 * The limits of a subject; what is undefined is not set. Throws `HandlerError` `not-configured` for what is no number,
 * because everything that is compared with it would pass.
 */
export function limitsOf(...given: readonly (Partial<Limits> | undefined)[]): Limits {
  const limits: Limits = { ...defaultLimits };
  for (const some of given)
    for (const [name, value] of Object.entries(some ?? {}))
      if (value !== undefined) Object.assign(limits, { [name]: value });
  const { media, ...numbers } = limits;
  for (const [name, value] of Object.entries(numbers))
    if (typeof value !== 'number' || !(value >= 0)) throw wrong(name);
  if (!Array.isArray(media)) throw wrong('media');
  return { ...limits, sessionMs: Math.min(limits.sessionMs, LONGEST_MS) };
}

const wrong = (name: string): HandlerError =>
  new HandlerError('not-configured', {
    cause: new Error(
      `createOvershootHandler: limits.${name} is not what it must be, so nothing would be limited.`,
    ),
  });
