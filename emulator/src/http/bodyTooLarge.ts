import { detailError } from '../errors/envelopes.js';

/** 413, with the size that would be taken. */
export function bodyTooLarge(maxBytes: number): Response {
  return Response.json(detailError(`The body is larger than ${maxBytes} bytes.`), { status: 413 });
}

/** Whether the headers already announce too much: such a body is not waited for, whatever the route does with it. */
export function announcesTooMuch(contentLength: string | undefined, maxBytes: number): boolean {
  return Number(contentLength ?? 0) > maxBytes;
}
