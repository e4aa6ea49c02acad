import { emulatorUrl } from './emulatorUrl.js';

/** Whether an emulator answers. Its control routes are asked, because anything may listen on a port. */
export async function isThere(): Promise<boolean> {
  try {
    const { ok } = await fetch(`${emulatorUrl}/__emulator/faults`, { signal: AbortSignal.timeout(3000) });
    return ok;
  } catch {
    return false;
  }
}
