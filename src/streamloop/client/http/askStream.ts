import * as v from 'valibot';
import { StreamloopError } from '../../errors/StreamloopError.js';
import type { StreamloopStream } from '../records.js';
import { streamSchema } from '../schemas/streamSchemas.js';
import { ask } from './ask.js';
import type { Departure, Wire, WireCall } from './Wire.js';

const streamOrNull = v.nullable(streamSchema);

/** A call that answers with the stream. The service may say 200 with `null` for one that is not there (reference 4.2). */
export async function askStream(
  wire: Wire,
  request: WireCall,
  departure?: Departure,
): Promise<StreamloopStream> {
  const stream = await ask(wire, streamOrNull, request, departure);
  if (stream === null) throw new StreamloopError('stream-not-found', { stage: request.stage, status: 200 });
  return stream;
}

/** A start that the checks of the service do not let through is answered like one that is accepted (reference 5.1). */
export async function askStart(
  wire: Wire,
  request: WireCall,
  departure?: Departure,
): Promise<StreamloopStream> {
  const stream = await askStream(wire, request, departure);
  if (stream.state === 'invalid')
    throw new StreamloopError('start-refused', { stage: request.stage, status: 200 });
  return stream;
}
