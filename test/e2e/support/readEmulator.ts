import { tellStories } from '../../support/history/StreamStory.js';
import type { TestEmulator } from '../../support/startTestEmulator.js';

/** What a rig asks its emulator, whatever drives the browser. */
export function readEmulator(emulator: TestEmulator) {
  return {
    /** What the emulator has seen since the page was opened. */
    async seen({ since }: { since: number }) {
      const events = (await emulator.history()).filter(({ seq }) => seq > since);
      const requests = events.filter((event) => event.type === 'request');
      const count = (route: string): number => requests.filter((request) => request.route === route).length;
      return { events, streams: tellStories(events), creates: count('create'), deletes: count('delete') };
    },
    /** Index of the newest frame that the emulator has counted of a stream; -1 before the first. */
    async newestFrame(id: string): Promise<number> {
      const response = await fetch(`${emulator.url}/__emulator/streams`);
      const { streams } = (await response.json()) as {
        streams: { id: string; last_frame_index: number | null }[];
      };
      return streams.find((stream) => stream.id === id)?.last_frame_index ?? -1;
    },
  };
}
