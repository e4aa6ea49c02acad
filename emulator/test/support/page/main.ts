/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import {
  type LocalVideoTrack,
  Room,
  RoomEvent,
  type RoomConnectOptions,
  type RoomOptions,
  type TrackPublishOptions,
} from 'livekit-client';
import * as v from 'valibot';
import type { PageCommands, PublishRequest, SentStats, ViewRequest, ViewerStats } from './PageCommands.js';

/** One room this page has joined. */
interface Session {
  room: Room;
  events: string[];
  track?: LocalVideoTrack;
  viewed?: { video: HTMLVideoElement };
}

declare global {
  // The tests call these through `page.evaluate`.
  var commands: PageCommands;
}

const sessions = new Map<string, Session>();

function session(name: string): Session {
  const found = sessions.get(name);
  if (found === undefined) {
    throw new Error(`no session ${name}`);
  }
  return found;
}

function open(name: string, options: RoomOptions): Session {
  const room = new Room(options);
  const opened: Session = { room, events: [] };
  for (const event of Object.values(RoomEvent)) {
    room.on(event, () => {
      opened.events.push(event);
    });
  }
  room.on(RoomEvent.Disconnected, (reason) => {
    opened.events.push(`disconnected:${reason ?? 'unknown'}`);
  });
  sessions.set(name, opened);
  return opened;
}

/** `null`: each frame another hue, with its number. */
let flatColour: string | null = null;

function canvasTrack(width: number, height: number, frameRate: number): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  let count = 0;
  setInterval(() => {
    count += 1;
    if (context !== null) {
      context.fillStyle = flatColour ?? `hsl(${count % 360}, 80%, 50%)`;
      context.fillRect(0, 0, width, height);
      if (flatColour === null) {
        context.fillStyle = '#fff';
        context.fillText(String(count), 20, 40);
      }
    }
  }, 1000 / frameRate);
  const [track] = canvas.captureStream(frameRate).getVideoTracks();
  if (track === undefined) {
    throw new Error('a canvas gave no track');
  }
  return track;
}

async function sourceTrack(source: PublishRequest['source']): Promise<MediaStreamTrack> {
  const { width, height, frameRate } = source;
  if (source.type === 'canvas') {
    return canvasTrack(width, height, frameRate);
  }
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width, height, frameRate } });
  const [track] = stream.getVideoTracks();
  if (track === undefined) {
    throw new Error('the camera gave no track');
  }
  return track;
}

async function publish(request: PublishRequest): Promise<void> {
  const opened = open(request.name, { singlePeerConnection: request.connections !== 'dual' });
  const track = await sourceTrack(request.source);
  const connect: RoomConnectOptions = {};
  await opened.room.connect(request.url, request.token, connect);
  const options: TrackPublishOptions =
    request.simulcast === undefined ? {} : { simulcast: request.simulcast };
  const publication = await opened.room.localParticipant.publishTrack(track, options);
  if (publication.videoTrack !== undefined) {
    opened.track = publication.videoTrack;
  }
}

async function view(request: ViewRequest): Promise<void> {
  const opened = open(request.name, {
    adaptiveStream: false,
    singlePeerConnection: request.connections !== 'dual',
  });
  opened.room.on(RoomEvent.TrackSubscribed, (track) => {
    const video = document.createElement('video');
    video.muted = true;
    track.attach(video);
    document.body.append(video);
    opened.viewed = { video };
  });
  await opened.room.connect(request.url, request.token);
}

async function statistics<T>(name: string, schema: v.GenericSchema<unknown, T>): Promise<T[]> {
  const publications = session(name).room.localParticipant.videoTrackPublications;
  const [publication] = publications.values();
  const report: ReadonlyMap<string, unknown> =
    (await publication?.videoTrack?.getRTCStatsReport()) ?? new Map();
  return [...report.values()].flatMap((entry) => {
    const parsed = v.safeParse(schema, entry);
    return parsed.success ? [parsed.output] : [];
  });
}

const LocalCandidate = v.object({ type: v.literal('local-candidate'), address: v.string() });
const RemoteCandidate = v.object({ type: v.literal('remote-candidate'), port: v.number() });
const OutboundRtp = v.object({
  type: v.literal('outbound-rtp'),
  rid: v.optional(v.string(), 'single'),
  framesSent: v.optional(v.number(), 0),
  frameWidth: v.optional(v.number(), 0),
  nackCount: v.optional(v.number(), 0),
  retransmittedPacketsSent: v.optional(v.number(), 0),
});

async function sent(name: string): Promise<SentStats[]> {
  const layers = await statistics(name, OutboundRtp);
  return layers.map((layer) => ({
    layer: layer.rid,
    frames: layer.framesSent,
    width: layer.frameWidth,
    nacks: layer.nackCount,
    retransmitted: layer.retransmittedPacketsSent,
  }));
}

globalThis.commands = {
  publish,
  view,
  sent,
  async publishMany(requests) {
    const [first] = requests;
    if (first === undefined) {
      return [];
    }
    // One canvas for all: twenty of them would measure the browser's painting.
    const shared = await sourceTrack(first.source);
    const results = await Promise.allSettled(
      requests.map(async (request) => {
        const opened = open(request.name, {});
        await opened.room.connect(request.url, request.token);
        await opened.room.localParticipant.publishTrack(shared.clone(), { simulcast: false });
      }),
    );
    return results.map((result) => (result.status === 'fulfilled' ? 'published' : String(result.reason)));
  },
  async tryConnect(url, token) {
    try {
      await new Room().connect(url, token);
      return 'connected';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  },
  async tryPublish(name) {
    try {
      await session(name).room.localParticipant.publishTrack(canvasTrack(320, 180, 10));
      return 'published';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  },
  async publishAudio(name) {
    const [track] = new AudioContext().createMediaStreamDestination().stream.getAudioTracks();
    if (track !== undefined) {
      await session(name).room.localParticipant.publishTrack(track);
    }
  },
  async setMuted(name, muted) {
    const track = session(name).track;
    await (muted ? track?.mute() : track?.unmute());
  },
  paint(colour) {
    flatColour = colour;
    return Date.now();
  },
  async unpublish(name) {
    const { room, track } = session(name);
    if (track !== undefined) {
      await room.localParticipant.unpublishTrack(track);
    }
  },
  async publishCanvas(name) {
    await session(name).room.localParticipant.publishTrack(canvasTrack(640, 360, 15));
  },
  async disconnect(name) {
    await session(name).room.disconnect();
  },
  async reconnect(name, url, token) {
    await session(name).room.connect(url, token);
  },
  localAddresses: async (name) => (await statistics(name, LocalCandidate)).map(({ address }) => address),
  mediaPorts: async (name) => (await statistics(name, RemoteCandidate)).map(({ port }) => port),
  state: (name) => session(name).room.state,
  events: (name) => session(name).events,
  viewed(name): ViewerStats {
    const viewed = session(name).viewed;
    return {
      frames: viewed?.video.getVideoPlaybackQuality().totalVideoFrames ?? 0,
      width: viewed?.video.videoWidth ?? 0,
      remoteTracks: [...session(name).room.remoteParticipants.values()].flatMap((remote) => [
        ...remote.videoTrackPublications.values(),
      ]).length,
    };
  },
};
