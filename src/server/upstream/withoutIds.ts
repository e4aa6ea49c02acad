const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;

/** A text of the service without its ids: that of the stream becomes its handle, every other one goes. */
export const withoutIds = (text: string, sid: string | null, handle: string): string =>
  (sid === null ? text : text.replaceAll(sid, handle)).replaceAll(UUID, '…');
