import type { Camera, CameraPermission, Media } from '../../platform/media/Media.js';

/**
 * What the person does when asked for the camera: says yes or no, closes the question, or thinks about it until
 * `answer()` is called.
 */
export type PromptAnswer = 'allow' | 'block' | 'dismiss' | 'wait';

/** What the camera itself does when it may be opened; all but `works` are failures of a real device. */
export type CameraBehaviour = 'works' | 'missing' | 'busy' | 'constraints' | 'fails' | 'unsupported';

/** What the person does when asked for a screen. */
export type ScreenAnswer = 'share' | 'cancel';

/** How cameras, browser and person behave. */
export interface FakeMediaOptions {
  /** What the browser remembers. Default `granted`, so that nobody is asked. */
  permission?: CameraPermission;
  /** What a person who is asked answers. Default `allow`. */
  prompt?: PromptAnswer;
  /** Default `works`. */
  camera?: CameraBehaviour;
  /** False for a plain http page. Default true. */
  secure?: boolean;
  /** False where a header or an iframe forbids cameras and screens. Default true. */
  policy?: boolean;
  /** Default `share`. */
  screen?: ScreenAnswer;
  /** False for files that the browser cannot play. Default true. */
  playable?: boolean;
  /** Default: one built-in and one USB camera. */
  cameras?: readonly Camera[];
}

/** Cameras without a device: in a browser with canvas the tracks are real and show a still picture. */
export interface FakeMedia extends Media {
  /** Changes how the next openings go. */
  set(options: FakeMediaOptions): void;
  /** The person answers the question that is open. Throws where none is. */
  answer(answer: Exclude<PromptAnswer, 'wait'>): void;
  /** Questions that are open. */
  prompts(): number;
  /** What each opening of a camera asked for, in order. */
  readonly openings: readonly MediaTrackConstraints[];
  /** Every track that was ever made, in order. */
  readonly tracks: readonly MediaStreamTrack[];
  /** Files that play, and do not wait at their first picture. */
  readonly playing: ReadonlySet<MediaStreamTrack>;
  /** Tracks that were not stopped: the camera's light. */
  liveTracks(): readonly MediaStreamTrack[];
  /** The system takes the pictures away, or gives them again: a call, a locked screen. Default: the newest live one. */
  muteTrack(muted: boolean, track?: MediaStreamTrack): void;
  /** The person takes the permission for the camera back, or gives it again; without it all cameras go off. */
  setPermission(permission: CameraPermission): void;
  /** A track ends by itself, as when the device is pulled out. Default: the newest live one. */
  endTrack(track?: MediaStreamTrack): void;
  /** Connects a camera. */
  plug(camera: Camera): void;
  /** Removes a camera from the list and ends its tracks. */
  unplug(deviceId: string): void;
}
