/** An answer before it is one of HTTP. */
export interface FakeAnswer {
  status: number;
  /** Undefined: no body. */
  body: unknown;
  headers?: Readonly<Record<string, string>>;
}

export const answer = (status: number, body: unknown, headers: Record<string, string> = {}): FakeAnswer => ({
  status,
  body,
  headers,
});

/** A problem document, as the service writes them. `more`: members of a particular code. */
export const problem = (status: number, code: string, detail: string, more: object = {}): FakeAnswer =>
  answer(
    status,
    { type: 'about:blank', title: code, status, detail, code, ...more },
    { 'content-type': 'application/problem+json' },
  );

/** Thrown by what cannot answer otherwise. */
export class Refusal extends Error {
  readonly answer: FakeAnswer;

  constructor(status: number, code: string, detail: string, more?: object) {
    super(detail);
    this.answer = problem(status, code, detail, more);
  }
}

/** What goes over the wire. */
export function toResponse({ status, body, headers }: FakeAnswer): Response {
  if (body === undefined) return new Response(null, { status, ...(headers ? { headers } : {}) });
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}
