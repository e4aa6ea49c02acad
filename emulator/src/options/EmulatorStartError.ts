export type EmulatorStartErrorCode =
  | 'bad-option'
  | 'port-taken'
  | 'port-forbidden'
  | 'host-unavailable'
  | 'listen-failed';

/** Why the emulator did not start; the message is one line that says what to do. */
export class EmulatorStartError extends Error {
  override readonly name = 'EmulatorStartError';

  constructor(
    readonly code: EmulatorStartErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
