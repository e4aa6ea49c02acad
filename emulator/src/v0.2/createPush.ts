import type { ApiKeys } from '../security/ApiKeys.js';
import { Deploy } from './Deploy.js';
import type { PushApi } from './PushApi.js';
import { InferenceLoop } from './inference/InferenceLoop.js';
import { createInfer } from './inference/createInfer.js';
import type { InferContext } from './inference/createInfer.js';
import { createAdmit } from './results/createAdmit.js';
import { ResultsSockets } from './results/ResultsSockets.js';
import { PushStreams } from './streams/PushStreams.js';
import { openTransport } from './transport/openTransport.js';
import type { Openers } from './transport/openTransport.js';
import type { Transport, TransportListener } from './transport/Transport.js';

export interface PushOptions extends InferContext {
  keys: ApiKeys;
  openers: Openers;
}

/** What runs while a stream is active. */
interface Work {
  loop: InferenceLoop;
  transport: Transport | null;
}

/** Puts the parts of v0.2 together. */
export function createPush({ keys, openers, ...context }: PushOptions): PushApi {
  const { clock, history, settings } = context;
  const streams = new PushStreams({
    streams: context.streams,
    history,
    ttlSeconds: settings.pushTtlSeconds,
  });
  const deploy = new Deploy(clock);
  const isDown = (): boolean => deploy.isDown;
  const results = new ResultsSockets({ clock, history, isDown, admit: createAdmit(keys, streams) });
  const infer = createInfer(context);
  const works = new Map<string, Work>();
  const closeTransport = async (transport: Transport | null): Promise<void> => {
    try {
      await transport?.close();
    } catch (error) {
      history.add({ type: 'internal-error', message: `Closing a transport failed: ${String(error)}` });
    }
  };
  streams.onEnd(({ id }, why) => {
    const work = works.get(id);
    works.delete(id);
    work?.loop.stop();
    void closeTransport(work?.transport ?? null);
    results.end(id, why);
  });
  return {
    streams,
    results,
    async create(id, owner, request) {
      const listener: TransportListener = {
        onFrame: (frame) => context.streams.addFrame(id, frame),
        onEvent: (type, detail) => history.add({ type, streamId: id, identity: null, detail }),
        onLost() {
          const push = streams.find(id);
          if (push) {
            streams.end(
              push,
              request.source.type === 'livekit' ? 'livekit_disconnected' : 'webrtc_disconnected',
            );
          }
        },
      };
      const { transport, told } = await openTransport(request.source, listener, openers);
      const push = streams.create(id, owner, request);
      const loop = new InferenceLoop(push, {
        clock,
        infer,
        onResult(result) {
          history.add({ type: 'inference', streamId: id, completionId: result.id, ok: result.ok });
          results.send(result);
        },
      });
      works.set(id, { loop, transport });
      return told;
    },
    revoke(owner) {
      keys.revoke(owner);
      results.revoke(owner);
    },
    redeploy(forMs) {
      deploy.begin(forMs);
      results.closeForDeploy();
      for (const push of streams.list()) {
        push.held = true;
        if (push.request.source.type === 'webrtc') {
          streams.end(push, 'webrtc_disconnected');
        }
      }
    },
    get isDown() {
      return deploy.isDown;
    },
    endFaults() {
      keys.restore();
      deploy.end();
      for (const push of streams.list()) {
        push.failNext(0, '');
      }
    },
    async close() {
      results.close();
      for (const { loop } of works.values()) {
        loop.stop();
      }
      await Promise.all([...works.values()].map(({ transport }) => closeTransport(transport)));
    },
  };
}
