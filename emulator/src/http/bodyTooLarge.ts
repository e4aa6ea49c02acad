import { detailError } from '../errors/envelopes.js';
import { MAX_BODY_BYTES } from './readLimited.js';

/** 413, with the size that would be taken. */
export function bodyTooLarge(): Response {
  return Response.json(detailError(`The body is larger than ${MAX_BODY_BYTES} bytes.`), { status: 413 });
}

/** Whether the headers already announce too much: such a body is not waited for, whatever the route does with it. */
export function announcesTooMuch(contentLength: string | undefined): boolean {
  return Number(contentLength ?? 0) > MAX_BODY_BYTES;
}
