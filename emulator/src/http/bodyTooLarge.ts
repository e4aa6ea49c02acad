import { errorFor } from '../errors/errorFor.js';

/** 413, with the size that would be taken, in the form of the API that `path` belongs to. */
export function bodyTooLarge(maxBytes: number, path: string): Response {
  const message = `The body is larger than ${maxBytes} bytes.`;
  return errorFor(path, 413, 'payload_too_large', message);
}

/** Whether the headers already announce too much: such a body is not waited for, whatever the route does with it. */
export function announcesTooMuch(contentLength: string | undefined, maxBytes: number): boolean {
  return Number(contentLength ?? 0) > maxBytes;
}
