import * as v from 'valibot';
import type { Tracer } from './Tracer.js';

/**
 * Where every copy of `@opentelemetry/api` 1.x keeps what the app has registered, so that copies meet. Read here and not
 * imported: bundlers fail on an optional package that an app does not have.
 */
const REGISTRY = Symbol.for('opentelemetry.js.api.1');

type GetTracer = (name: string) => Tracer;
const isFunction = v.custom<GetTracer>((value) => typeof value === 'function');
const registry = v.object({ trace: v.looseObject({ getTracer: isFunction }) });

/** The tracer of the app; null where it has registered none. */
export function tracerOf(scope: object): Tracer | null {
  const found = v.safeParse(registry, Reflect.get(scope, REGISTRY));
  if (!found.success) return null;
  const provider = (Reflect.get(scope, REGISTRY) as { trace: { getTracer: GetTracer } }).trace;
  return provider.getTracer('react-live-vision');
}
