import { type EmulatorOptions, type FaultSpec, type HistoryEntry, startEmulator } from 'overshoot-emulator';
import { fetchHistory } from './history/fetchHistory.js';

export interface TestEmulator {
  /** Without a trailing slash; the API is below `/v1beta`. */
  url: string;
  /** Everything that has happened, oldest first. */
  history(): Promise<HistoryEntry[]>;
  addFault(fault: FaultSpec): Promise<void>;
  clearFaults(): Promise<void>;
  /** While off, no fresh token comes over the signalling. `clearFaults` turns it on. */
  setTokenRefresh(tokenRefresh: boolean): Promise<void>;
  /** What befalls one stream, such as `expire`. */
  afflict(streamId: string, action: StreamFault, body?: object): Promise<void>;
  /** What befalls the rooms of all streams, those to come as well. */
  afflictRooms(fault: RoomFault, body?: object): Promise<void>;
  /** The older API is replaced: nobody is served for so long, and rooms and records stay. */
  redeploy(forMs: number): Promise<void>;
  close(): Promise<void>;
}

export type StreamFault =
  | RoomFault
  | 'expire'
  | 'reap'
  | 'lease'
  | 'kill-signal'
  | 'force-reconnect'
  | 'put-out'
  | 'expire-tokens'
  // Of streams of the older API.
  | 'kill-results'
  | 'revoke-key';

/** What can be wrong with the way to a room. */
export type RoomFault = 'drop-media' | 'hide-candidates' | 'outage';

/** An emulator on any free port, in this process, with the controls that tests use. */
export async function startTestEmulator(options: EmulatorOptions = {}): Promise<TestEmulator> {
  const emulator = await startEmulator({ port: 0, ...options });
  const control = async (method: string, path: string, body?: object): Promise<void> => {
    const response = await fetch(`${emulator.url}/__emulator${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} -> ${response.status}: ${await response.text()}`);
  };
  return {
    url: emulator.url,
    history: () => fetchHistory(emulator.url),
    addFault: (fault) => control('POST', '/faults', fault),
    clearFaults: () => control('DELETE', '/faults'),
    setTokenRefresh: (tokenRefresh) => control('POST', '/faults', { tokenRefresh }),
    afflict: (streamId, action, body = {}) => control('POST', `/streams/${streamId}/${action}`, body),
    afflictRooms: (fault, body = {}) => control('POST', `/${fault}`, body),
    redeploy: (forMs) => control('POST', '/redeploy', { forMs }),
    close: () => emulator.close(),
  };
}
