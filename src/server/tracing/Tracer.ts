/** What is used of a span of `@opentelemetry/api`. */
export interface Span {
  setAttribute(name: string, value: string | number): unknown;
  setStatus(status: { code: number }): unknown;
  end(): void;
}

/** What is used of a tracer of `@opentelemetry/api`. */
export interface Tracer {
  startActiveSpan<T>(
    name: string,
    options: { kind: number; attributes: Record<string, string | number> },
    work: (span: Span) => T,
  ): T;
}
