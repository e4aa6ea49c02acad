import type { Camera, OwnedTrack } from '../../platform/media/Media.js';
import { watchTrack } from '../../platform/media/watchTrack.js';
import { createPictureTrack } from './createPictureTrack.js';
import type { CameraBehaviour, FakeMedia, FakeMediaOptions, PromptAnswer } from './FakeMedia.js';
import { FakeVideoTrack } from './FakeVideoTrack.js';

const CAMERAS: readonly Camera[] = [
  { deviceId: 'camera-built-in', label: 'Built-in camera' },
  { deviceId: 'camera-usb', label: 'USB camera' },
];

/** The browser's names of what cameras do wrong. */
const FAILURES: Readonly<Record<Exclude<CameraBehaviour, 'works'>, string>> = {
  missing: 'NotFoundError',
  busy: 'NotReadableError',
  constraints: 'OverconstrainedError',
  fails: 'AbortError',
  unsupported: 'NotSupportedError',
};

export function createFakeMedia(options: FakeMediaOptions = {}): FakeMedia {
  let world: Required<FakeMediaOptions> = {
    permission: 'granted',
    prompt: 'allow',
    camera: 'works',
    secure: true,
    policy: true,
    screen: 'share',
    playable: true,
    cameras: CAMERAS,
    ...options,
  };
  const openings: MediaTrackConstraints[] = [];
  const tracks: MediaStreamTrack[] = [];
  const playing = new Set<MediaStreamTrack>();
  let questions: ((answer: Exclude<PromptAnswer, 'wait'>) => void)[] = [];
  const devices = new EventTarget();

  const makeTrack = (label: string, settings: MediaTrackSettings): OwnedTrack => {
    const track =
      createPictureTrack(label, settings) ??
      new FakeVideoTrack(`track-${tracks.length + 1}`, label, settings);
    tracks.push(track);
    return { track, release: () => track.stop(), watch: watchTrack(track) };
  };

  const ask = (): Promise<Exclude<PromptAnswer, 'wait'>> =>
    world.prompt === 'wait'
      ? new Promise((resolve) => questions.push(resolve))
      : Promise.resolve(world.prompt);

  const demandPermission = async (): Promise<void> => {
    if (world.permission === 'granted') return;
    const answer = world.permission === 'denied' ? 'block' : await ask();
    if (answer === 'allow') world.permission = 'granted';
    if (answer === 'block') world.permission = 'denied';
    if (answer !== 'allow') throw new DOMException('Permission denied.', 'NotAllowedError');
  };

  const endTrack = (track: MediaStreamTrack): void => {
    if (track.readyState === 'ended') return;
    track.stop();
    track.dispatchEvent(new Event('ended'));
  };

  const permissionChanged = (): void => void devices.dispatchEvent(new Event('permissionchange'));
  const follow = (type: string, callback: () => void): (() => void) => {
    const call = (): void => callback();
    devices.addEventListener(type, call);
    return () => devices.removeEventListener(type, call);
  };
  let remembered: string | null = null;

  const liveTracks = (): MediaStreamTrack[] => tracks.filter(({ readyState }) => readyState === 'live');

  return {
    isSecureContext: () => world.secure,
    isAllowedByPolicy: () => world.policy,
    onPermissionChange: (callback) => follow('permissionchange', callback),
    rememberedCamera: () => remembered,
    rememberCamera(deviceId) {
      remembered = deviceId;
    },
    cameraPermission: async () => world.permission,
    async openCamera(constraints) {
      openings.push(constraints);
      if (!world.secure) throw new DOMException('No cameras on plain http.', 'NotSupportedError');
      if (!world.policy) throw new DOMException('Forbidden by policy.', 'NotAllowedError');
      await demandPermission();
      if (world.camera !== 'works')
        throw new DOMException('The fake camera was told to fail.', FAILURES[world.camera]);
      const wanted = wantedDevice(constraints);
      const camera = wanted ? world.cameras.find(({ deviceId }) => deviceId === wanted) : world.cameras[0];
      if (!camera)
        throw new DOMException('No such camera.', wanted ? 'OverconstrainedError' : 'NotFoundError');
      return makeTrack(camera.label, {
        deviceId: camera.deviceId,
        ...size(constraints),
        ...(camera.deviceId === 'camera-usb' ? {} : { facingMode: 'user' }),
      });
    },
    async openScreen({ frameRate }) {
      if (world.screen === 'cancel' || !world.policy)
        throw new DOMException('Permission denied.', 'NotAllowedError');
      return makeTrack('Screen', { width: 1280, height: 720, frameRate });
    },
    async openFile(_, { frameRate }) {
      if (!world.playable) throw new DOMException('The fake file was told not to play.', 'EncodingError');
      const file = makeTrack('File', { width: 640, height: 480, frameRate });
      return { ...file, begin: () => void playing.add(file.track) };
    },
    openTestPattern: async ({ width, height, frameRate }) =>
      makeTrack('Test pattern', { width, height, frameRate }),
    openElement: async (element, { frameRate }) =>
      makeTrack(element.tagName.toLowerCase(), { width: 640, height: 480, frameRate }),
    // Browsers hide ids and labels until the person has allowed a camera once.
    listCameras: async () => (world.permission === 'granted' && world.secure ? world.cameras : []),
    onDeviceChange: (callback) => follow('devicechange', callback),
    set(change) {
      world = { ...world, ...change };
    },
    answer(answer) {
      const [question, ...others] = questions;
      if (!question)
        throw new Error('Nobody asks for the camera. Set prompt to "wait" and permission to "prompt" first.');
      questions = others;
      question(answer);
    },
    prompts: () => questions.length,
    openings,
    tracks,
    playing,
    liveTracks,
    muteTrack(muted, track = liveTracks().at(-1)) {
      if (!track) throw new Error('No track is live. Start the session or its preview first.');
      Object.defineProperty(track, 'muted', { value: muted, configurable: true });
      track.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
    },
    setPermission(permission) {
      world.permission = permission;
      if (permission !== 'granted')
        for (const track of liveTracks()) if (track.getSettings().deviceId) endTrack(track);
      permissionChanged();
    },
    endTrack(track = liveTracks().at(-1)) {
      if (!track) throw new Error('No track is live. Start the session or its preview first.');
      endTrack(track);
    },
    plug(camera) {
      world = { ...world, cameras: [...world.cameras, camera] };
      devices.dispatchEvent(new Event('devicechange'));
    },
    unplug(deviceId) {
      world = { ...world, cameras: world.cameras.filter((camera) => camera.deviceId !== deviceId) };
      for (const track of liveTracks()) if (track.getSettings().deviceId === deviceId) endTrack(track);
      devices.dispatchEvent(new Event('devicechange'));
    },
  };
}

function wantedDevice({ deviceId }: MediaTrackConstraints): string | undefined {
  return typeof deviceId === 'object' && 'exact' in deviceId && typeof deviceId.exact === 'string'
    ? deviceId.exact
    : undefined;
}

function size({ height, frameRate }: MediaTrackConstraints): MediaTrackSettings {
  const ideal = (value: ConstrainULong | undefined, otherwise: number): number =>
    typeof value === 'object' ? (value.ideal ?? otherwise) : (value ?? otherwise);
  const tall = ideal(height, 480);
  return { width: Math.round((tall * 4) / 3), height: tall, frameRate: ideal(frameRate, 15) };
}
