import { Hono } from 'hono';
import type { Context } from 'hono';
import * as v from 'valibot';
import { detailError } from '../../errors/envelopes.js';
import { LONGEST_FAULT_MS } from '../../faults/Fault.js';
import type { ApiContext } from '../../http/ApiContext.js';
import type { AppEnv } from '../../http/AppEnv.js';
import { readBody } from '../../http/readBody.js';
import { refusals } from '../states/StartPlan.js';
import type { LoopStream } from '../streams/LoopStream.js';
import { streamOf } from '../streams/LoopStream.js';
import type { StreamloopApi } from '../StreamloopApi.js';
import { statsSchema } from './statsSchema.js';

/** Ten years: more than any schedule is ahead, and no overflow. */
const LONGEST_ADVANCE_MS = 315_360_000_000;

const wholeMs = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most));
const stepMs = v.optional(wholeMs(LONGEST_FAULT_MS));

const paceSchema = v.strictObject({
  preparingMs: stepMs,
  activatingMs: stepMs,
  stoppingMs: stepMs,
  failingMs: stepMs,
  uploadMs: stepMs,
});

const noneSchema = v.strictObject({});

/** `/__emulator/streamloop/…`: what befalls StreamLoop besides the faults that can be put on its routes. */
export function controlStreamloop({ streamloop: api, history }: ApiContext): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  const command = <Schema extends v.GenericSchema>(
    action: string,
    schema: Schema,
    act: (body: v.InferOutput<Schema>) => object,
  ): void => {
    routes.post(`/${action}`, async (c) => {
      const body = await readBody(c, schema);
      if (!body.ok) {
        return body.refusal;
      }
      history.add({ type: 'streamloop-control', action, streamId: null });
      return c.json(act(body.value));
    });
  };
  const streamCommand = <Schema extends v.GenericSchema>(
    action: string,
    schema: Schema,
    act: (stream: LoopStream, body: v.InferOutput<Schema>) => void,
  ): void => {
    routes.post(`/streams/:id/${action}`, async (c) => {
      const stream = api.streams.list().find(({ id }) => id === c.req.param('id'));
      if (!stream) {
        return c.json(detailError('There is no such stream of StreamLoop.'), 404);
      }
      const body = await readBody(c, schema);
      if (!body.ok) {
        return body.refusal;
      }
      history.add({ type: 'streamloop-control', action, streamId: stream.id });
      act(stream, body.value);
      return c.json(showStream(stream));
    });
  };

  routes.get('/streams', (c: Context<AppEnv>) =>
    c.json({ nowMs: api.clock.now(), streams: api.streams.list().map(showStream) }),
  );
  command('clock', v.strictObject({ advanceMs: wholeMs(LONGEST_ADVANCE_MS) }), ({ advanceMs }) => {
    api.clock.advance(advanceMs);
    return { nowMs: api.clock.now() };
  });
  command('pace', paceSchema, (pace) => setPace(api, pace));
  command(
    'refuse',
    v.strictObject({
      how: v.picklist(refusals),
      count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 1),
    }),
    ({ how, count }) => {
      api.starts.add(how, count);
      return { how, count };
    },
  );
  command(
    'credits',
    v.strictObject({ left: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))) }),
    ({ left }) => {
      api.credits.set(left);
      return { left: api.credits.left };
    },
  );
  command('expire-tokens', noneSchema, () => {
    api.oauth.expireTokens();
    return { accessTokens: 'expired' };
  });
  command('revoke', noneSchema, () => {
    api.oauth.grants.endAll();
    return { grants: 'revoked' };
  });
  streamCommand('state', v.strictObject({ state: v.nullable(v.string()) }), (stream, { state }) =>
    api.streams.put(stream, state),
  );
  streamCommand('stats', statsSchema, (stream, stats) => {
    stream.stats = { ...stream.stats, ...stats };
  });
  return routes;
}

/** What runs already goes by the new pace, too, counted from when its state began. */
function setPace(api: StreamloopApi, pace: v.InferOutput<typeof paceSchema>): object {
  Object.assign(api.pace, pace);
  for (const stream of api.streams.list()) {
    api.streams.rearm(stream);
  }
  return { ...api.pace };
}

/** A stream with what the service does not tell; never a key. */
function showStream(stream: LoopStream): object {
  const { workspaceId, sinceMs, onAirMs, settings } = stream;
  return { ...streamOf(stream), workspaceId, sinceMs, onAirMs, settings };
}
