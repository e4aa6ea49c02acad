import type { RealtimeClient } from '../../v0.2/client/RealtimeClient.js';
import type { RealtimeVision } from '../../v0.2/vision/RealtimeVision.js';
import type { VisionOptions } from '../../v0.2/vision/VisionOptions.js';
import type { FakeMediaOptions } from '../media/FakeMedia.js';
import type { TestSession } from '../session/TestSession.js';
import type { FakePeers } from './FakePeers.js';
import type { FakeSockets } from './FakeSockets.js';
import type { RealtimeWire } from './RealtimeWire.js';

/** Options of the vision, and of the world around it. */
export interface TestVisionOptions extends Partial<Omit<VisionOptions<string>, 'schema' | 'outputSchema'>> {
  /** Length of a lease in seconds. Default 45, as the service has it. */
  ttlSeconds?: number;
  /** How cameras, browser and person behave. */
  media?: FakeMediaOptions;
}

/** A real vision of the older API (v0.2) in a world that a test holds in its hands. Its answers are texts. */
export interface TestVision extends Omit<TestSession, 'client'> {
  /** Made by the real `createRealtimeVision`; `session` is the one of it. */
  readonly vision: RealtimeVision<string>;
  /** What it was made with; `vision.configure({ ...t.options, … })` changes it. */
  readonly options: VisionOptions<string>;
  /** For `<RealtimeVisionProvider client={t.client} platform={t.platform} openSocket={t.sockets.openSocket}>`. */
  readonly client: RealtimeClient;
  /** The requests, and what is asked of each stream. */
  readonly wire: RealtimeWire;
  /** Where the results come from. */
  readonly sockets: FakeSockets;
  /** Connections of the transport `webrtc`. */
  readonly peers: FakePeers;
  /** A result comes, of the prompt that is in force; `fields` are those of the message that are different. */
  say(text: string, fields?: object): void;
}
