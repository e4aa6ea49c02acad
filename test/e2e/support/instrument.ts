import type { Page } from 'playwright';
import { recordShown } from './recordShown.js';
import { recordTimers } from './recordTimers.js';

/** What the page holds at this moment, seen from below the kit. */
export interface Held {
  liveTracks: number;
  openConnections: number;
}

interface Instruments {
  tracks: Set<MediaStreamTrack>;
  /** Those of them that a camera feeds. */
  cameras: Set<MediaStreamTrack>;
  connections: Set<RTCPeerConnection>;
}

declare global {
  interface Window {
    instruments?: Instruments;
  }
}

/** What a page of either driver can do. */
export interface Evaluates {
  evaluate<T>(inPage: () => T | Promise<T>): Promise<T>;
}

/** The scripts that record what a page does. They run in the page, in this order, before its own code. */
export const recorders = [recordMedia, recordTimers, recordShown];

/** Records every captured track, peer connection and timer of the page, and what it shows. */
export async function instrument(page: Page): Promise<void> {
  for (const recorder of recorders) await page.addInitScript(recorder);
}

/** Tracks and connections. It runs in the page: nothing of this file is there. */
export function recordMedia(): void {
  // A blank page, on the way out.
  if (!window.isSecureContext || location.protocol === 'about:') return;
  const tracks = new Set<MediaStreamTrack>();
  const cameras = new Set<MediaStreamTrack>();
  const connections = new Set<RTCPeerConnection>();
  window.instruments = { tracks, cameras, connections };
  const noteTracks = (stream: MediaStream): MediaStream => {
    for (const track of stream.getTracks()) tracks.add(track);
    return stream;
  };
  const tellCamera = (): void => void window.dispatchEvent(new Event('instruments-camera'));
  const noteCameras = (stream: MediaStream): MediaStream => {
    for (const track of stream.getVideoTracks()) {
      cameras.add(track);
      track.addEventListener('ended', tellCamera);
    }
    tellCamera();
    return noteTracks(stream);
  };
  const { stop } = Object.getOwnPropertyDescriptors(MediaStreamTrack.prototype);
  const stopTrack = stop.value as () => void;
  MediaStreamTrack.prototype.stop = function () {
    Reflect.apply(stopTrack, this, []);
    tellCamera();
  };

  const { mediaDevices } = navigator;
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => noteCameras(await getUserMedia(constraints));
  const getDisplayMedia = mediaDevices.getDisplayMedia.bind(mediaDevices);
  mediaDevices.getDisplayMedia = async (options) => noteTracks(await getDisplayMedia(options));
  const { captureStream } = Object.getOwnPropertyDescriptors(HTMLCanvasElement.prototype);
  const capture = captureStream.value as (rate?: number) => MediaStream;
  HTMLCanvasElement.prototype.captureStream = function (rate) {
    return noteTracks(Reflect.apply(capture, this, rate === undefined ? [] : [rate]));
  };
  // Not in the DOM types: what a video element plays, and tracks that are made of single frames.
  const captureVideo: unknown = Reflect.get(HTMLVideoElement.prototype, 'captureStream');
  if (typeof captureVideo === 'function')
    Object.assign(HTMLVideoElement.prototype, {
      captureStream(this: HTMLVideoElement) {
        return noteTracks(Reflect.apply(captureVideo, this, []) as MediaStream);
      },
    });
  const Generator: unknown = Reflect.get(window, 'MediaStreamTrackGenerator');
  if (typeof Generator === 'function')
    Object.assign(window, {
      MediaStreamTrackGenerator: new Proxy(Generator, {
        construct(target, args) {
          const track = Reflect.construct(target, args) as MediaStreamTrack;
          tracks.add(track);
          return track;
        },
      }),
    });
  const { clone } = Object.getOwnPropertyDescriptors(MediaStreamTrack.prototype);
  const cloneTrack = clone.value as () => MediaStreamTrack;
  MediaStreamTrack.prototype.clone = function () {
    const track = Reflect.apply(cloneTrack, this, []);
    tracks.add(track);
    return track;
  };

  const { RTCPeerConnection } = window;
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.add(this);
    }
  };
}

export async function held(page: Evaluates): Promise<Held> {
  return page.evaluate(() => ({
    liveTracks: [...(window.instruments?.tracks ?? [])].filter(({ readyState }) => readyState === 'live')
      .length,
    openConnections: [...(window.instruments?.connections ?? [])].filter(
      ({ connectionState }) => connectionState !== 'closed',
    ).length,
  }));
}

/** Frames sent so far by the sender's own statistics, over all peer connections and layers. */
export async function framesSent(page: Evaluates): Promise<number> {
  return page.evaluate(async () => {
    let sent = 0;
    for (const connection of window.instruments?.connections ?? []) {
      if (connection.connectionState === 'closed') continue;
      for (const stat of (await connection.getStats()).values()) {
        const {
          type,
          kind,
          framesSent: frames,
        } = stat as { type: string; kind?: string; framesSent?: number };
        if (type === 'outbound-rtp' && kind === 'video') sent += frames ?? 0;
      }
    }
    return sent;
  });
}

/** A person who reads the camera's question for a while before allowing it. */
export async function slowConsent(page: Page, ms: number): Promise<void> {
  await page.addInitScript((delay) => {
    if (!window.isSecureContext || location.protocol === 'about:') return;
    const { mediaDevices, permissions } = navigator;
    const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      return getUserMedia(constraints);
    };
    // The fake answers "granted" before anybody was asked.
    const query = permissions.query.bind(permissions);
    permissions.query = async (descriptor) =>
      new Proxy(await query(descriptor), {
        get: (status, key): unknown => (key === 'state' ? 'prompt' : Reflect.get(status, key)),
      });
  }, ms);
}
