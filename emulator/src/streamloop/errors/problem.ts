import type { BaseIssue } from 'valibot';

/** The status of each code of the late error table (reference 3.5) that the emulator can answer with. */
const statuses = {
  BAD_REQUEST: 400,
  WORKSPACE_REQUIRED: 400,
  UNAUTHENTICATED: 401,
  INSUFFICIENT_CREDITS: 402,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPE: 403,
  WORKSPACE_FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  STREAM_ILLEGAL_TRANSITION: 409,
  STREAM_LIVE: 409,
  IMMUTABLE_WHILE_LIVE: 409,
  IN_USE: 409,
  GONE: 410,
  /** Not in the table, which has nothing for a body that is too large. */
  PAYLOAD_TOO_LARGE: 413,
  INVALID_INPUT: 422,
  STREAM_GUARD_FAILED: 422,
  IDEMPOTENCY_KEY_REUSED: 422,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UPSTREAM_ERROR: 502,
  UNAVAILABLE: 503,
} as const;

export type ProblemCode = keyof typeof statuses;

/** An RFC 9457 document as the service has it. `errors`, `reason` and `cause` come with some codes. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  errors?: ProblemIssue[];
  reason?: string;
  cause?: string;
}

/** One field that does not fit. The service shows no example of an entry: this form is the emulator's. */
export interface ProblemIssue {
  /** Where, such as `streamDuration` or `playlistIDs.0`. */
  path: string;
  message: string;
}

type Extra = Pick<Problem, 'errors' | 'reason' | 'cause'>;

export function problemBody(code: ProblemCode, detail: string, extra: Extra = {}): Problem {
  return { type: 'about:blank', title: titleOf(code), status: statuses[code], detail, code, ...extra };
}

/** The answer to a request that failed. */
export function problem(
  code: ProblemCode,
  detail: string,
  { headers, ...extra }: Extra & { headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify(problemBody(code, detail, extra)), {
    status: statuses[code],
    headers: { ...headers, 'content-type': 'application/problem+json' },
  });
}

/** 422 `INVALID_INPUT`; the detail names every field. */
export function invalidInput(errors: ProblemIssue[]): Response {
  const detail = errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
  return problem('INVALID_INPUT', detail, { errors });
}

/** Valibot's issues in that form; `root` stands for the value as a whole. */
export function toProblemIssues(root: string, issues: readonly BaseIssue<unknown>[]): ProblemIssue[] {
  return issues.map(({ path, message, expected }) => ({
    path: path?.map(({ key }) => String(key)).join('.') ?? root,
    message: expected === 'never' ? 'is not known here' : message,
  }));
}

/** The code that stands for a status where nothing more is known: a fault that was asked for by its number. */
export function codeOf(status: number): ProblemCode {
  const known = (Object.keys(statuses) as ProblemCode[]).find((code) => statuses[code] === status);
  return known ?? (status >= 500 ? 'INTERNAL' : 'BAD_REQUEST');
}

function titleOf(code: ProblemCode): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words[0]?.toUpperCase() + words.slice(1);
}
