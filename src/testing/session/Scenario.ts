import type { EndReason } from '../../core/session/endReason.js';
import type { Phase } from '../../core/session/phase.js';
import type { OvershootErrorCode } from '../../core/errors/index.js';
import type { CameraBehaviour, FakeMediaOptions } from '../media/FakeMedia.js';
import type { TestSession } from './TestSession.js';

/** How a session comes to be what a scenario promises. */
export interface Scenario {
  /** What a person would see. */
  description: string;
  /** The phase it ends in. */
  phase: Phase;
  /** With `ended`. */
  reason?: EndReason;
  /** With `failed`. */
  code?: OvershootErrorCode;
  /** Code of the `problem` of a stream that lives on. */
  problem?: OvershootErrorCode;
  /** The world it needs. */
  media?: FakeMediaOptions;
  /** Plays it on a session that is idle. */
  play: (t: TestSession) => Promise<void>;
}

/** Long enough for the first frames to be counted and seen. */
export const UNTIL_LIVE_MS = 2000;
/** Into a stream that has been live for a while: the countdown has moved, the frame rate is steady. */
export const A_WHILE_MS = 30_000;

export const begin = async (t: TestSession, ms: number): Promise<void> => {
  void t.session.start();
  await t.advance(ms);
};
export const goLive = (t: TestSession): Promise<void> => begin(t, UNTIL_LIVE_MS);
export const onlyId = (t: TestSession): string => t.service.streams().at(-1) ?? '';

export const ended = (
  reason: EndReason,
  description: string,
  finish: (t: TestSession) => void | Promise<unknown>,
  ms = 0,
): Scenario => ({
  description,
  phase: 'ended',
  reason,
  async play(t) {
    await goLive(t);
    void finish(t);
    await t.advance(ms);
  },
});

export const refused = (
  code: OvershootErrorCode,
  status: number,
  description: string,
  times = 1,
  ms = 0,
): Scenario => ({
  description,
  phase: 'failed',
  code,
  async play(t) {
    t.service.fault('create', { type: 'fail', code, status }, times);
    await begin(t, ms);
  },
});

/** Refused three times within the patience of a person. */
export const full = (code: OvershootErrorCode, status: number, description: string): Scenario =>
  refused(code, status, description, 3, 15_000);

export const noCamera = (
  code: OvershootErrorCode,
  media: FakeMediaOptions,
  description: string,
  ms = 0,
): Scenario => ({
  description,
  phase: 'failed',
  code,
  media,
  play: (t) => begin(t, ms),
});

export const camera = (
  code: OvershootErrorCode,
  behaviour: CameraBehaviour,
  description: string,
  ms = 0,
): Scenario => noCamera(code, { camera: behaviour }, description, ms);

export const asScenarios = <K extends string>(table: Record<K, Scenario>): Readonly<Record<K, Scenario>> =>
  table;
