import * as v from 'valibot';
import { problem } from '../errors/problem.js';
import { isLive } from '../states/transitions.js';
import { streamOf } from '../streams/LoopStream.js';
import type { StreamloopApi } from '../StreamloopApi.js';
import type { LoopRoute } from './LoopRoute.js';
import { readLoopBody } from './LoopRoute.js';
import { withLoop } from './withLoop.js';

const schema = v.strictObject({ sceneId: v.nullable(v.pipe(v.string(), v.regex(/^scn_\w+$/))) });

/** `PUT /streams/{id}/scene`. There are no scenes here: every id is one. Scope and answer are not stated; both are inferred. */
export function setScene(api: StreamloopApi): LoopRoute {
  return {
    scope: 'streamloop:write',
    handle: withLoop(api, (call, stream) => {
      const body = readLoopBody(call, schema);
      if (!body.ok) {
        return body.refusal;
      }
      if (isLive(stream.state)) {
        return problem('STREAM_LIVE', 'The scene cannot change while the stream is live: stop it first.');
      }
      stream.settings = { ...stream.settings, sceneId: body.value.sceneId };
      return call.c.json(streamOf(stream));
    }),
  };
}
