import type { HistoryEntry, HistoryPage } from 'overshoot-emulator';

/** Reads the whole event history of an emulator. Rejects when its oldest part is lost: a gap would prove nothing. */
export async function fetchHistory(emulatorUrl: string): Promise<HistoryEntry[]> {
  const response = await fetch(`${emulatorUrl}/__emulator/events`);
  if (!response.ok) throw new Error(`GET /__emulator/events -> ${response.status}: ${await response.text()}`);
  const page = (await response.json()) as HistoryPage;
  if (page.droppedCount > 0) {
    throw new Error(
      `The emulator has dropped its ${page.droppedCount} oldest events; the run was too long to be checked.`,
    );
  }
  return page.events;
}
