import type { QueryClient } from '@tanstack/react-query';
import type { Clock } from '../../../platform/clock/Clock.js';
import type { OvershootClient } from '../../client/OvershootClient.js';
import { asOvershootError } from '../../errors/asOvershootError.js';
import { OvershootError } from '../../errors/index.js';
import { pause } from '../../time/pause.js';
import { askModel } from '../chat/askModel.js';
import { type ModelChain, otherModelHelps } from '../models/createModelChain.js';
import { untilSeen } from '../stream/untilSeen.js';
import type { VisionStream } from '../stream/VisionStream.js';
import type { AskOptions } from './AskOptions.js';
import type { AskAnswer } from './AskSnapshot.js';

const FIRST_FRAME_MS = 15_000;
const TIMEOUT_MS = 60_000;
/** Frames come about thirty times a second; a window of them takes a little. */
const FRAME_AGAIN_MS = 300;
/** However many models there are, a person waits for one answer. */
const MOST_TRIES = 5;

/** One question: waits for a frame, falls to the next model where one refuses. Rejects with an `OvershootError`. */
export async function askOnce(o: {
  prompt: string;
  options: AskOptions;
  client: OvershootClient;
  queryClient: QueryClient | undefined;
  clock: Clock;
  stream: VisionStream;
  chain: ModelChain;
  signal: AbortSignal;
  /** A try begins, and what was said before counts no more. */
  onState: (state: 'waiting' | 'asking') => void;
  onText: (text: string) => void;
}): Promise<AskAnswer> {
  const { options, clock, stream, chain, signal } = o;
  const { models, waitForFrameMs = FIRST_FRAME_MS, timeoutMs = TIMEOUT_MS } = options;
  const deadline = clock.mono() + waitForFrameMs;
  o.onState(stream.sight() === 'coming' ? 'waiting' : 'asking');
  const sight = await untilSeen(stream, clock, waitForFrameMs, signal);
  if (sight === 'coming') throw new OvershootError('frame-not-ready', { stage: 'chat' });
  const id = stream.id();
  if (sight === 'none' || sight === 'over' || id === null)
    throw new OvershootError('stream-not-found', {
      stage: 'chat',
      detail: 'There is no stream to ask about.',
    });

  for (let tries = 1; ;) {
    // One try after the other is the point of it.
    // oxlint-disable no-await-in-loop
    const model = await chain.pick(models);
    if (signal.aborted) throw new OvershootError('aborted', { stage: 'chat' });
    o.onState('asking');
    const begunAt = clock.mono();
    let firstTextMs: number | null = null;
    const onDelta = (_: string, text: string): void => {
      firstTextMs ??= clock.mono() - begunAt;
      o.onText(text);
    };
    try {
      const { answered, answer } = await askModel({
        ...o,
        id,
        model,
        timeoutMs,
        ...(options.streaming === false ? {} : { onDelta }),
      });
      const { finishReason, isComplete, cache } = answer;
      return { ...answered, finishReason, isComplete, cache, firstTextMs };
    } catch (cause) {
      const error = asOvershootError(cause, 'network', 'chat');
      if (signal.aborted) throw error;
      if (isTooEarly(error) && clock.mono() < deadline) {
        o.onState('waiting');
        await pause(clock, FRAME_AGAIN_MS, signal);
      } else if (tries >= MOST_TRIES || !otherModelHelps(error) || !(await chain.refused(model, models)))
        throw error;
      else tries += 1;
    }
    // oxlint-enable no-await-in-loop
  }
}

const isTooEarly = ({ code }: OvershootError): boolean =>
  code === 'frame-not-ready' || code === 'segment-empty';
