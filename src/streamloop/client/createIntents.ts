import { streamPath } from '../../core/client/http/streamPath.js';
import { refuseStreamloopOption } from '../errors/asStreamloopError.js';
import { type Body, createBody } from './body/createBody.js';
import {
  createInputSchema,
  destinationInputSchema,
  scheduleInputSchema,
  updateInputSchema,
  uploadInputSchema,
} from './body/inputSchemas.js';
import { ask } from './http/ask.js';
import { askStart, askStream } from './http/askStream.js';
import type { Wire, WireCall } from './http/Wire.js';
import { createIntent, type IntentParts } from './intent/createIntent.js';
import { subjectOf } from './intent/subjectOf.js';
import { destinationSchema, uploadSchema } from './schemas/neighbourSchemas.js';
import type { StreamloopClient } from './StreamloopClient.js';
import type { StreamloopIntent } from './StreamloopIntent.js';

/** One intent for each command that the service knows a key for. `drawKey`: see `createKeys`. */
export function createIntents(wire: Wire, drawKey: () => string): StreamloopClient['intent'] {
  const salt = Math.floor(wire.random() * 2 ** 32);
  const make = <T>(call: WireCall, run: IntentParts<T>['run']): StreamloopIntent<T> =>
    createIntent({ wire, call, key: drawKey(), subject: subjectOf(call, salt), run });
  const ofStream = (
    stage: WireCall['stage'],
    id: string,
    operation = '',
    body?: Body,
    method: 'POST' | 'PATCH' = 'POST',
  ): WireCall => ({
    stage,
    method,
    path: streamPath(id, operation, refuseStreamloopOption),
    streamId: id,
    ...body,
  });

  return {
    create: (input) =>
      make(
        { stage: 'create', method: 'POST', path: '/streams', ...createBody(createInputSchema, input) },
        askStream,
      ),
    update: (id, input) =>
      make(ofStream('update', id, '', createBody(updateInputSchema, input), 'PATCH'), askStream),
    start: (id) => make(ofStream('start', id, '/start'), askStart),
    stop: (id) => make(ofStream('stop', id, '/stop'), askStream),
    schedule: (id, window) =>
      make(ofStream('schedule', id, '/schedule', createBody(scheduleInputSchema, window)), askStream),
    createDestination: (input) =>
      make(
        {
          stage: 'destinations',
          method: 'POST',
          path: '/destinations',
          ...createBody(destinationInputSchema, input),
        },
        (way, call, departure) => ask(way, destinationSchema, call, departure),
      ),
    uploadFromLink: (input) =>
      make(
        {
          stage: 'uploads',
          method: 'POST',
          path: '/uploads/from-link',
          ...createBody(uploadInputSchema, input),
        },
        (way, call, departure) => ask(way, uploadSchema, call, departure),
      ),
  };
}
