/** The text of a body, piece by piece, in whole characters; in one piece where the runtime gives no stream. */
export async function* readPieces(response: Response): AsyncGenerator<string, void> {
  const reader = response.body?.getReader();
  if (!reader) {
    yield await response.text();
    return;
  }
  const decoder = new TextDecoder();
  try {
    for (;;) {
      // A network delivers one piece after the other.
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await reader.read();
      if (done) break;
      yield decoder.decode(value, { stream: true });
    }
    const rest = decoder.decode();
    if (rest) yield rest;
  } finally {
    // Whoever stops reading lets go of the connection, too; it may be gone already.
    reader.cancel().catch(() => undefined);
  }
}
