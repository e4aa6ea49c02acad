import { emulatorUrl } from '../emulator/emulatorUrl.js';
import type { ControlRequest } from './Fault.js';

/** Has the emulator do it. Resolves with what it says against it, or with null. */
export async function sendControl({ method, path, body }: ControlRequest): Promise<string | null> {
  try {
    const answer = await fetch(`${emulatorUrl}${path}`, {
      method: method ?? 'POST',
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    return answer.ok ? null : `The emulator says ${answer.status}: ${await answer.text()}`;
  } catch {
    return 'The emulator does not answer any more.';
  }
}
