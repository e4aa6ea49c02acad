import * as v from 'valibot';
import type { Destination, Me, Upload, Workspace } from '../records.js';
import { maybeNumber, maybeText } from './fields.js';

/** Answer of `POST /destinations`, and an entry of their list. A key, should one come, is dropped here. */
export const destinationSchema: v.GenericSchema<unknown, Destination> = v.pipe(
  v.unknown(),
  v.object({ id: v.string(), name: maybeText, kind: maybeText, status: maybeText }),
);

/** Answer of `POST /uploads/from-link`. The schema says `id`, the quickstart `objectID`: either will do (reference 4.7). */
export const uploadSchema: v.GenericSchema<unknown, Upload> = v.pipe(
  v.unknown(),
  v.union([
    v.pipe(
      v.object({ id: v.string(), objectID: v.optional(v.string()), state: maybeText, status: maybeText }),
      v.transform(({ id, objectID = id, state, status }) => ({ id, objectID, state: state ?? status })),
    ),
    v.pipe(
      v.object({ objectID: v.string(), state: maybeText, status: maybeText }),
      v.transform(({ objectID, state, status }) => ({ id: objectID, objectID, state: state ?? status })),
    ),
  ]),
);

/** Answer of `GET /me`. Only the duration is described (reference 4.7). */
export const meSchema: v.GenericSchema<unknown, Me> = v.pipe(
  v.unknown(),
  v.object({ id: maybeText, email: maybeText, defaultStreamDuration: maybeNumber }),
);

/** Answer of `GET /workspaces`: a plain array (reference 2.1). */
export const workspacesSchema: v.GenericSchema<unknown, Workspace[]> = v.pipe(
  v.unknown(),
  v.array(v.object({ id: v.string(), name: v.string(), role: maybeText })),
);
