import * as v from 'valibot';
import { faultRoutes } from '../http/routeNames.js';
import type { FaultRoute } from '../http/routeNames.js';

const FRAMING_HEADERS = new Set(['connection', 'content-length', 'transfer-encoding', 'upgrade', 'trailer']);
/** Milliseconds. */
export const LONGEST_FAULT_MS = 600_000;

const headersSchema = v.record(
  v.pipe(
    v.string(),
    v.regex(/^[!#$%&'*+.^_`|~\w-]+$/, 'not a header name'),
    v.check(
      (name) => !FRAMING_HEADERS.has(name.toLowerCase()),
      'this header frames the answer; the server sets it',
    ),
  ),
  v.pipe(v.string(), v.regex(/^[\x20-\x7e\t]*$/, 'a header value is printable ASCII')),
);

const isSocket = (route: FaultRoute): boolean => route === 'signal' || route === 'results';

/** Body of `POST /__emulator/faults` that adds a fault. */
export const faultSchema = v.pipe(
  v.strictObject({
    route: v.picklist(faultRoutes),
    /** Only requests for this stream. */
    streamId: v.optional(v.string()),
    /** How many requests it hits before it is spent; without it all, until the faults are cleared. */
    count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    /** Milliseconds after which it ends by itself, from when it was added. */
    forMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_FAULT_MS))),
    /** Answers with this status and leaves the work undone. */
    status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
    /** Together with `status`. */
    headers: v.optional(headersSchema),
    /** Together with `status`: text is sent as it is, everything else as JSON. */
    body: v.optional(v.unknown()),
    /** Does the work and merges these fields into its answer, where that is a success; `null` sets null. */
    patch: v.optional(v.record(v.string(), v.unknown())),
    /** Likewise adds to numbers of the answer: a clock that is wrong, a record of earlier. `null` stays null. */
    shift: v.optional(v.record(v.string(), v.pipe(v.number(), v.finite()))),
    /** Likewise leaves these fields out. */
    omit: v.optional(v.array(v.string())),
    /** On `chat`: a streamed answer stops after so many events: cut off, ended, with an error, or silent for ever. */
    interrupt: v.optional(
      v.strictObject({
        afterEvents: v.pipe(v.number(), v.integer(), v.minValue(0)),
        how: v.picklist(['cut', 'end', 'error', 'hang']),
      }),
    ),
    /** Waits before the work, or with `delayAt: 'after'` between the work and the answer. */
    delayMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_FAULT_MS))),
    delayAt: v.optional(v.picklist(['before', 'after'])),
    /** Never answers; the work is left undone. */
    hang: v.optional(v.literal(true)),
    /** Cuts the connection before or after doing the work. */
    drop: v.optional(v.picklist(['before', 'after'])),
  }),
  v.check(
    ({ status, hang, drop, interrupt }) =>
      [status, hang, drop, interrupt].filter((part) => part !== undefined).length <= 1,
    'status, hang, drop and interrupt exclude each other',
  ),
  v.check(
    ({ status, hang, drop, delayMs, patch, shift, omit, interrupt }) =>
      [status, hang, drop, delayMs, patch, shift, omit, interrupt].some((part) => part !== undefined),
    'say what goes wrong: status, delayMs, hang, drop, patch, shift, omit or interrupt',
  ),
  v.check(
    ({ route, status, hang, drop, patch, shift, omit }) =>
      [patch, shift, omit].every((part) => part === undefined) ||
      (!isSocket(route) && [status, hang, drop].every((part) => part === undefined)),
    'patch, shift and omit change a real JSON answer: not on signal and results, nor with status, hang or drop',
  ),
  v.check(
    ({ status, headers, body }) => status !== undefined || (headers === undefined && body === undefined),
    'headers and body need a status',
  ),
  v.check(
    ({ route, interrupt }) => interrupt === undefined || route === 'chat',
    'only an answer of chat is streamed: interrupt needs route chat',
  ),
  v.check(({ delayMs, delayAt }) => delayAt === undefined || delayMs !== undefined, 'delayAt needs delayMs'),
  v.check(
    ({ route, drop, delayAt }) => !isSocket(route) || (drop !== 'after' && delayAt !== 'after'),
    'a socket has no work before its answer: on signal and results, drop and delay come before',
  ),
  v.check(
    ({ route, streamId }) => route !== 'signal' || streamId === undefined,
    'a socket names its stream only in its token: signal and streamId exclude each other',
  ),
);

export type FaultSpec = v.InferOutput<typeof faultSchema>;

/** A fault in force. */
export type Fault = FaultSpec & { id: number; addedAtMs: number };
