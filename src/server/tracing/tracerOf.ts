import * as v from 'valibot';
import type { Tracer } from './Tracer.js';

/**
 * Where every copy of `@opentelemetry/api` 1.x keeps what the app has registered, so that copies meet. Read here and not
 * imported: bundlers fail on an optional package that an app does not have.
 */
const REGISTRY = Symbol.for('opentelemetry.js.api.1');

interface Provider {
  getTracer(name: string): Tracer;
}
const provider = v.custom<Provider>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'getTracer' in value &&
    typeof value.getTracer === 'function',
);
const registry = v.object({ trace: provider });

/** The tracer of the app; null where it has registered none. */
export function tracerOf(scope: object): Tracer | null {
  const found = v.safeParse(registry, Reflect.get(scope, REGISTRY));
  return found.success ? found.output.trace.getTracer('react-live-vision') : null;
}
