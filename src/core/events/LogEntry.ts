import { OvershootError } from '../errors/index.js';
import { redact } from './redact.js';
import type { StreamEvent } from './StreamEvent.js';

/** One event as plain data, fit for a file: errors are their fields, texts are without secrets. */
export type LogEntry = Readonly<Record<string, string | number | boolean | null | LoggedError>> & {
  readonly type: StreamEvent['type'];
  readonly at: number;
};

/** What a log keeps of an error. */
export interface LoggedError {
  readonly code: string;
  readonly stage: string;
  readonly message: string;
  readonly status: number | null;
  readonly requestId: string | null;
  readonly serviceCode: string | null;
}

export function toLogEntry(event: StreamEvent): LogEntry {
  const plain = Object.entries(event).map(([name, value]) => [name, toPlain(value)] as const);
  return { ...Object.fromEntries(plain), type: event.type, at: event.at };
}

/** An error as plain data, its text without what looks like a secret. */
export const toLoggedError = ({
  code,
  stage,
  message,
  status,
  requestId,
  serviceCode,
}: OvershootError): LoggedError => ({
  code,
  stage,
  message: redact(message),
  status: status ?? null,
  requestId: requestId ?? null,
  serviceCode: serviceCode ?? null,
});

function toPlain(value: unknown): LogEntry[string] {
  if (value instanceof OvershootError) return toLoggedError(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? redact(value) : null;
}
