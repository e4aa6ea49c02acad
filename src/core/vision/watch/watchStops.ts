import type { OvershootErrorCode } from '../../errors/index.js';

/** Why a watch has stopped asking, declared once for types, texts, stories and tests. */
export const watchStops = {
  unauthorized: 'The service does not know the API key (401).',
  'not-signed-in': 'The handler knows nobody who is signed in (401).',
  forbidden: 'The key may not do this (403).',
  'billing-denied': 'The account has no credit left (402).',
  'stream-not-found': 'The service does not know the stream (404).',
  'stream-ended': 'The stream has ended. With the next one of its session, the watch goes on.',
  'bad-request': 'The service refused the question as malformed. Another question, schema or model goes on.',
  'schema-not-convertible': 'No JSON Schema can be had from the schema.',
  'setup-failed': 'The address or an option is wrong, so that no question can succeed.',
  budget: 'What the app allowed is used up.',
  'cost-unknown': 'There is a budget, and the service does not say what answers use or cost.',
} as const;

/** Name of a reason in `watchStops`. */
export type WatchStop = keyof typeof watchStops;

const FATAL: Partial<Record<OvershootErrorCode, WatchStop>> = {
  unauthorized: 'unauthorized',
  'not-signed-in': 'not-signed-in',
  'session-over': 'stream-ended',
  forbidden: 'forbidden',
  'billing-denied': 'billing-denied',
  'stream-not-found': 'stream-not-found',
  'bad-request': 'bad-request',
  'schema-not-convertible': 'schema-not-convertible',
  'not-found': 'setup-failed',
  'invalid-option': 'setup-failed',
  'region-mismatch': 'setup-failed',
};

/** The reason that an error is for an end; null where the next question may succeed. */
export const stopOf = (code: OvershootErrorCode): WatchStop | null => FATAL[code] ?? null;

/** A question in other words, of another shape, or to another model may be one that the service takes. */
export const dependsOnQuestion = (reason: WatchStop): boolean =>
  reason === 'bad-request' || reason === 'schema-not-convertible' || reason === 'setup-failed';
