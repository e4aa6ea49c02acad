/** Bounds what a sender encodes. A browser that does not know the fields sends at its own rate, which is no failure. */
export async function limitEncoding(
  sender: RTCRtpSender,
  limits: { maxBitrate: number; maxFramerate: number },
): Promise<void> {
  const parameters = sender.getParameters();
  const [only] = parameters.encodings;
  if (!only) return;
  Object.assign(only, limits);
  await sender.setParameters(parameters).catch(() => undefined);
}
