import type { QueryClient } from '@tanstack/react-query';
import type { OvershootClient } from '../../client/OvershootClient.js';
import { asOvershootError } from '../../errors/asOvershootError.js';
import type { OvershootError, OvershootErrorCode } from '../../errors/index.js';
import { type ModelChain, otherModelHelps } from '../models/createModelChain.js';
import { defaultMode, type StructureMode } from '../schema/responseFormat.js';
import { type Structure, structureOf } from '../schema/Structure.js';
import type { VisionStream } from '../stream/VisionStream.js';
import type { VisionPlatform } from '../visionPlatform.js';
import { askForResult } from './askForResult.js';
import { createBackOff } from './createBackOff.js';
import { createPacer } from './createPacer.js';
import { createSpending } from './createSpending.js';
import type { LoopOptions } from './LoopOptions.js';
import type { WatchResult } from './WatchResult.js';
import { stopOf, type WatchStop } from './watchStops.js';

/** Asks again and again, while it runs. */
export interface WatchLoop {
  /** Goes on, or takes new options into account. */
  run(): void;
  /** Starts nothing more; what is on its way is still shown. */
  rest(): void;
  /** Gives up what is on its way. */
  abandon(): void;
  /** Forgets what was used, and what had failed. */
  reset(): void;
  retryAt(): number | null;
}

export interface WatchLoopOptions {
  client: OvershootClient;
  queryClient: QueryClient | undefined;
  platform: VisionPlatform;
  stream: VisionStream;
  chain: ModelChain;
  options: () => LoopOptions;
  /** `order` grows with each question. */
  onResult: (result: WatchResult<unknown>, order: number) => void;
  /** A question has failed, and the next one may succeed. */
  onFailure: (error: OvershootError, order: number) => void;
  onStart: () => void;
  /** No question will succeed any more. */
  onStop: (reason: WatchStop, error: OvershootError | null) => void;
}

/** One question, as far as it is known. */
interface Asked {
  order: number;
  begunAt: number;
  model: string;
  mode: StructureMode;
}

const INTERVAL_MS = 1000;
const TIMEOUT_MS = 30_000;

/** What fails by chance of one picture: the next one may pass, at the usual pace. */
const OF_THIS_FRAME: ReadonlySet<OvershootErrorCode> = new Set([
  'safety-blocked',
  'frame-evicted',
  'answer-too-large',
]);

export function createWatchLoop(o: WatchLoopOptions): WatchLoop {
  const { client, queryClient, stream, chain } = o;
  const { clock, random } = o.platform;
  const spending = createSpending(client, clock);
  const backOff = createBackOff(clock, random);
  const inFlight = new Set<AbortController>();
  /** Models that have refused a schema in the request. */
  const wantWords = new Set<string>();
  let order = 0;
  let isRunning = false;
  const pacer = createPacer(
    clock,
    () => {
      const { intervalMs = INTERVAL_MS, maxInFlight = 1 } = o.options();
      return { intervalMs, maxInFlight, inFlight: inFlight.size, notBefore: backOff.notBefore() };
    },
    () => void begin(),
  );

  const begin = async (): Promise<void> => {
    if (spending.isUsedUp(o.options().budget)) {
      // What is on its way was paid for.
      if (inFlight.size === 0) o.onStop('budget', null);
      return;
    }
    const mine = new AbortController();
    const asked = {
      order: (order += 1),
      begunAt: clock.mono(),
      model: '',
      mode: 'json_schema' as StructureMode,
    };
    inFlight.add(mine);
    spending.asked();
    o.onStart();
    let failure: OvershootError | null = null;
    try {
      await ask(mine.signal, asked);
    } catch (cause) {
      failure = asOvershootError(cause, 'network', 'chat');
    }
    if (failure && !mine.signal.aborted) await refuse(failure, mine.signal, asked);
    inFlight.delete(mine);
    if (isRunning && !mine.signal.aborted) pacer.plan();
  };

  const ask = async (signal: AbortSignal, asked: Asked): Promise<void> => {
    asked.model = await chain.pick(o.options().models);
    const { model } = asked;
    if (!(await spending.canCount(model, o.options().budget))) return o.onStop('cost-unknown', null);
    // What is wanted now, not when a list of models was asked for.
    const options = o.options();
    const { responseFormat: _, ...asking } = options;
    const id = stream.id();
    if (signal.aborted || id === null) return;
    const structure = structureIn(options);
    asked.mode = modeFor(model, options);
    let isCounted = true;
    const result = await askForResult({
      client,
      queryClient,
      clock,
      stream,
      id,
      model,
      prompt: options.prompt,
      options: asking,
      structure,
      mode: asked.mode,
      timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
      signal,
      mayRepair() {
        if (options.repair !== true || spending.isUsedUp(options.budget)) return false;
        spending.asked();
        return true;
      },
      onAnswer: (usage, by) => void (isCounted &&= spending.answered(usage, by, o.options().budget)),
    });
    if (signal.aborted) return;
    backOff.worked(asked.begunAt);
    o.onResult(result, asked.order);
    if (!isCounted) o.onStop('cost-unknown', null);
    else if (inFlight.size === 1 && spending.isUsedUp(o.options().budget)) o.onStop('budget', null);
  };

  const modeFor = (model: string, { responseFormat = 'auto' }: LoopOptions): StructureMode => {
    if (responseFormat !== 'auto') return responseFormat;
    return wantWords.has(model) ? 'json_object' : defaultMode(model);
  };

  const refuse = async (
    error: OvershootError,
    signal: AbortSignal,
    { order, begunAt, model, mode }: Asked,
  ): Promise<void> => {
    const { models, schema, responseFormat = 'auto' } = o.options();
    const isSchemaRefused =
      error.code === 'bad-request' && schema && responseFormat === 'auto' && mode === 'json_schema';
    if (isSchemaRefused && !wantWords.has(model)) {
      // Not every server knows schemas in requests; if that was not it, the next answer says so.
      wantWords.add(model);
      return o.onFailure(error, order);
    }
    const reason = stopOf(error.code);
    if (reason) return o.onStop(reason, error);
    const another = model !== '' && otherModelHelps(error) && (await chain.refused(model, models));
    if (signal.aborted) return;
    if (!another && !OF_THIS_FRAME.has(error.code)) backOff.failed(begunAt, error.retryAfterMs);
    o.onFailure(error, order);
  };

  return {
    run() {
      isRunning = true;
      pacer.plan();
    },
    rest() {
      isRunning = false;
      pacer.rest();
    },
    abandon() {
      for (const control of inFlight) control.abort();
      inFlight.clear();
    },
    reset() {
      spending.reset();
      backOff.reset();
    },
    retryAt: () => backOff.retryAt(),
  };
}

/** Throws `schema-not-convertible`. */
const structureIn = ({ schema, jsonSchema }: LoopOptions): Structure | null =>
  schema ? structureOf(schema, jsonSchema) : null;
