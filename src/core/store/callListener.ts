/**
 * Calls a listener of the app. What it throws is the listener's mistake: reported as an event target would, so that
 * neither the others nor the one who told them come to harm.
 */
export function callListener(call: () => void): void {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
