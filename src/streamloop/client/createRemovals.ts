import * as v from 'valibot';
import { streamPath } from '../../core/client/http/streamPath.js';
import { asStreamloopError, refuseStreamloopOption } from '../errors/asStreamloopError.js';
import { ask } from './http/ask.js';
import { askStream } from './http/askStream.js';
import { checkOnline } from './http/checkOnline.js';
import type { Wire, WireCall } from './http/Wire.js';
import { type Doubt, persist } from './intent/persist.js';
import type { StreamloopClient } from './StreamloopClient.js';

/** The two DELETEs. The service takes no key with them, and needs none: twice is once. */
export function createRemovals(wire: Wire): Pick<StreamloopClient, 'deleteStream' | 'cancelSchedule'> {
  const of = (id: string, operation = ''): Omit<WireCall, 'stage' | 'method'> => ({
    path: streamPath(id, operation, refuseStreamloopOption),
    streamId: id,
  });
  return {
    async deleteStream(id, options) {
      const call: WireCall = { stage: 'delete', method: 'DELETE', ...of(id) };
      checkOnline(wire, call.stage);
      await persist(wire, newDoubt(), { ...options, stage: 'delete' }, async (limits, departure) => {
        try {
          await ask(wire, v.unknown(), { ...call, ...limits }, departure);
        } catch (cause) {
          // Gone is what was asked for, whoever has done it.
          const error = asStreamloopError(cause, 'network', call.stage);
          if (error.code !== 'stream-not-found') throw error;
        }
      });
    },
    async cancelSchedule(id, options) {
      const call: WireCall = { stage: 'schedule', method: 'DELETE', ...of(id, '/schedule') };
      checkOnline(wire, call.stage);
      const doubt = newDoubt();
      return persist(wire, doubt, { ...options, stage: 'schedule' }, async (limits, departure) => {
        try {
          return await askStream(wire, { ...call, ...limits }, departure);
        } catch (cause) {
          const error = asStreamloopError(cause, 'network', call.stage);
          // There is nothing to cancel any more, perhaps because of the try whose answer was lost.
          if (!doubt.isLost || error.status !== 409) throw error;
          const stream = await askStream(wire, { stage: 'status', method: 'GET', ...of(id), ...limits });
          if (stream.state === 'scheduled') throw error;
          return stream;
        }
      });
    },
  };
}

const newDoubt = (): Doubt => ({ isLost: false, isSettled: false });
