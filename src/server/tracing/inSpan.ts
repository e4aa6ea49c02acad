import { tracerOf } from './tracerOf.js';

/** As `SpanKind` and `SpanStatusCode` of `@opentelemetry/api` number them. */
const KINDS = { internal: 0, client: 2 } as const;
const ERROR = 2;

export type Note = (name: string, value: string | number | null) => void;

export interface SpanFacts {
  name: string;
  kind: keyof typeof KINDS;
  /** Never a token, a key, an id or a body. */
  attributes: Record<string, string | number>;
  /** Whether what was thrown makes the span a failed one. Default always. */
  isFailure?: (error: unknown) => boolean;
}

/** Does the work in a span of the app's OpenTelemetry, or as it is where the app has none. */
export function inSpan<T>(
  { name, kind, attributes, isFailure = () => true }: SpanFacts,
  work: (note: Note) => Promise<T>,
): Promise<T> {
  const tracer = tracerOf(globalThis);
  if (!tracer) return work(() => undefined);
  return tracer.startActiveSpan(name, { kind: KINDS[kind], attributes }, async (span) => {
    try {
      return await work((attribute, value) => value !== null && void span.setAttribute(attribute, value));
    } catch (error) {
      if (isFailure(error)) span.setStatus({ code: ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
