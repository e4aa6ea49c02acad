const KEY = 'react-live-vision.camera';

/** The camera that was chosen last on this machine. Ids are random per site, and gone with its data. */
export function recallCamera(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage can be forbidden; then each visit begins with the default.
    return null;
  }
}

export function rememberCamera(deviceId: string): void {
  try {
    localStorage.setItem(KEY, deviceId);
  } catch {
    // As above.
  }
}
