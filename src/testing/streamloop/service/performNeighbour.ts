import * as v from 'valibot';
import type { Clock } from '../../../platform/clock/Clock.js';
import { answer, type FakeAnswer, Refusal } from '../wire/FakeAnswer.js';
import { pageOf } from '../wire/pageOf.js';
import type { FakeDestination, FakeUpload, LoopStore } from './LoopStore.js';
import type { StreamloopPace } from './StreamloopPace.js';
import type { StreamloopRequest } from './StreamloopRequest.js';

const filled = v.pipe(v.string(), v.minLength(1));
const destinationSchema = v.object({ name: filled, rtmpUrl: filled, rtmpKey: filled });
const uploadSchema = v.object({ type: v.picklist(['VIDEO', 'AUDIO']), url: filled });

const destinationRecord = ({ id, name, kind, status }: FakeDestination) => ({ id, name, kind, status });

/** `id` by the schema, `objectID` by the quickstart (reference 4.7): both, as a client has to bear either. */
const uploadRecord = ({ id, type, state }: FakeUpload) => ({ id, objectID: id, type, state });

const ofWorkspace = <T extends { workspaceId: string }>(all: Map<string, T>, workspaceId: string): T[] =>
  [...all.values()].filter((one) => one.workspaceId === workspaceId);

export function createDestination(store: LoopStore, { body, workspaceId }: StreamloopRequest): FakeAnswer {
  const parsed = v.safeParse(destinationSchema, body);
  if (!parsed.success) throw new Refusal(422, 'INVALID_INPUT', 'Name, rtmpUrl and rtmpKey are required.');
  const { name } = parsed.output;
  const taken = ofWorkspace(store.destinations, workspaceId).some((other) => other.name === name);
  if (taken) throw new Refusal(409, 'DESTINATION_DUPLICATE', 'There is a destination of that name.');
  const id = `dest_${store.next()}`;
  const made = { id, workspaceId, name, kind: 'custom_rtmp', status: 'active' };
  store.destinations.set(id, made);
  return answer(201, destinationRecord(made));
}

export const listDestinations = (store: LoopStore, { workspaceId, query }: StreamloopRequest): FakeAnswer =>
  pageOf(ofWorkspace(store.destinations, workspaceId).map(destinationRecord), query);

export function readDestination(store: LoopStore, id: string | null): FakeAnswer {
  const found = store.destinations.get(id ?? '');
  if (!found) throw new Refusal(404, 'NOT_FOUND', 'There is no such destination.');
  return answer(200, destinationRecord(found));
}

export function deleteDestination(store: LoopStore, id: string | null): FakeAnswer {
  if (!store.destinations.delete(id ?? ''))
    throw new Refusal(404, 'NOT_FOUND', 'There is no such destination.');
  return answer(204, undefined);
}

export function uploadFromLink(
  store: LoopStore,
  clock: Clock,
  pace: StreamloopPace,
  { body, workspaceId }: StreamloopRequest,
): FakeAnswer {
  const parsed = v.safeParse(uploadSchema, body);
  if (!parsed.success || !URL.canParse(parsed.output.url))
    throw new Refusal(422, 'INVALID_INPUT', '"type" is VIDEO or AUDIO, "url" a link.');
  const id = `obj_${store.next()}`;
  const made = { id, workspaceId, type: parsed.output.type, state: 'PROCESSING' };
  store.uploads.set(id, made);
  clock.after(pace.uploadMs, () => void (made.state = 'READY'));
  return answer(202, uploadRecord(made), { location: `/v1/uploads/${id}` });
}

export const listUploads = (store: LoopStore, { workspaceId, query }: StreamloopRequest): FakeAnswer =>
  pageOf(ofWorkspace(store.uploads, workspaceId).map(uploadRecord), query);

export function readUpload(store: LoopStore, id: string | null): FakeAnswer {
  const found = store.uploads.get(id ?? '');
  if (!found) throw new Refusal(404, 'NOT_FOUND', 'There is no such upload.');
  return answer(200, uploadRecord(found));
}

export const readMe = (): FakeAnswer =>
  answer(200, { id: 'user_1', email: 'ada@example.com', defaultStreamDuration: 0 });

export const workspaces = [
  { id: 'wksp_home', name: 'Home', role: 'owner' },
  { id: 'wksp_team', name: 'Team', role: 'editor' },
] as const;
