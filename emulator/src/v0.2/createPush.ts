import type { ApiKeys } from '../security/ApiKeys.js';
import type { PushApi } from './PushApi.js';
import { InferenceLoop } from './inference/InferenceLoop.js';
import { createInfer } from './inference/createInfer.js';
import type { InferContext } from './inference/createInfer.js';
import type { Admission } from './results/Admission.js';
import { ResultsSockets } from './results/ResultsSockets.js';
import { PushStreams } from './streams/PushStreams.js';

export interface PushOptions extends InferContext {
  keys: ApiKeys;
}

/** Puts the parts of v0.2 together. */
export function createPush({ keys, ...context }: PushOptions): PushApi {
  const { clock, history, settings } = context;
  const streams = new PushStreams({
    streams: context.streams,
    history,
    ttlSeconds: settings.pushTtlSeconds,
  });
  const admit = (streamId: string, key: string): Admission => {
    const owner = keys.owner(`Bearer ${key}`);
    if (owner === null) {
      return { kind: 'refused', reason: 'invalid or revoked API key' };
    }
    const push = streams.find(streamId);
    if (push?.owner !== owner) {
      return { kind: 'refused', reason: 'stream not found' };
    }
    return push.why === null ? { kind: 'open', owner } : { kind: 'ended', why: push.why };
  };
  const results = new ResultsSockets({ clock, history, admit });
  const loops = new Map<string, InferenceLoop>();
  const infer = createInfer(context);
  streams.onEnd((push, why) => {
    loops.get(push.id)?.stop();
    loops.delete(push.id);
    results.end(push.id, why);
  });
  return {
    streams,
    results,
    begin(push) {
      const loop = new InferenceLoop(push, {
        clock,
        infer,
        onResult(result) {
          history.add({ type: 'inference', streamId: push.id, completionId: result.id, ok: result.ok });
          results.send(result);
        },
      });
      loops.set(push.id, loop);
    },
    revoke(owner) {
      keys.revoke(owner);
      results.revoke(owner);
    },
    close() {
      for (const loop of loops.values()) {
        loop.stop();
      }
      results.close();
    },
  };
}
