import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';
import type { Look } from '../look/Look.js';
import type { WatchResult } from './WatchResult.js';

/** What a watch may use at most, counted from when it is enabled. Reached, it stops. */
export interface WatchBudget {
  /** Questions, repairs and failed ones included. */
  requests?: number;
  /** Tokens of the answers that came, as the service counts them. */
  tokens?: number;
  /** Money by the service's price list: 1,000,000 microcents are one cent. */
  microcents?: number;
}

/** How a stream is watched. A change counts from the next question. */
export interface WatchOptions<T> {
  prompt: string;
  /** Whether anything is asked at all. Each question costs tokens. */
  enabled: boolean;
  /** Milliseconds from the start of one question to the start of the next, while a slot is free. Default 1,000. */
  intervalMs?: number;
  /** What the model is shown. Default: the newest frame. */
  look?: Look;
  /**
   * How the model is told of the schema. `json_schema` in the request; `json_object` in words. Default `auto`: in the
   * request, unless the model is slow with that or refuses it.
   */
  responseFormat?: 'auto' | 'json_schema' | 'json_object';
  /** Tried one after the other. Default: the hosted models that are ready, in the order of the service. */
  models?: readonly string[];
  /** Questions that are on their way at once. Default 1. */
  maxInFlight?: number;
  /** Default `continue` for screens, which are worth watching just then, else `pause`. */
  whenHidden?: 'pause' | 'continue';
  budget?: WatchBudget;
  /** Results that `history` holds. Default 50. */
  historySize?: number;
  /** Called with every result, before it is shown. May be a new function on each render. */
  onResult?: (result: WatchResult<T>) => void;
  /** Asks once more, without the picture, where an answer does not fit the schema. Default false. */
  repair?: boolean;
  /** What the model is told before the question. */
  system?: string;
  /** Most tokens of an answer. */
  maxTokens?: number;
  /** Groups the questions for the service's prompt cache. A hint, no memory. */
  threadId?: string;
  /** Put into the request as it is: `temperature`, what a model knows beyond the common fields. */
  extraBody?: Readonly<Record<string, unknown>>;
  /** Milliseconds after which a question is given up. Default 30,000. */
  timeoutMs?: number;
}

/** Options of a watch without a schema. Without the exclusion, options with one in a variable would be taken for text. */
export type TextWatch = WatchOptions<string> & { schema?: never; jsonSchema?: never };

/** What a schema makes of an answer. */
export type Out<S extends StandardSchemaV1> = StandardSchemaV1.InferOutput<S>;

/** Answers of a shape: by a schema whose library can say it as JSON Schema. */
export type SelfDescribing = StandardSchemaV1 & StandardJSONSchemaV1;

/** Options beside a schema that describes itself; `jsonSchema` says it better where it is given. */
export type SelfDescribingWatch<S extends SelfDescribing> = WatchOptions<Out<S>> & {
  schema: S;
  jsonSchema?: object;
};

/** Options beside a schema that only checks: the caller says it as JSON Schema. */
export type DescribedWatch<S extends StandardSchemaV1> = WatchOptions<Out<S>> & {
  schema: S;
  jsonSchema: object;
};
