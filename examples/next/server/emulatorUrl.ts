/** The emulator that stands in for the service; null where the real one is asked. Names no secret. */
export function emulatorUrl(): URL | null {
  const given = process.env['OVERSHOOT_EMULATOR_URL'];
  return given ? new URL(given) : null;
}
