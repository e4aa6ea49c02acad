import type { Clock } from '../../../platform/clock/Clock.js';
import { answer, type FakeAnswer, Refusal } from '../wire/FakeAnswer.js';
import type { StreamloopTarget } from '../wire/FakeStreamloopOperation.js';
import { type FakeLoop, loopIssues, loopRecord } from './FakeLoop.js';
import type { LoopStore } from './LoopStore.js';
import * as neighbour from './performNeighbour.js';
import * as stream from './performStream.js';
import type { StreamloopPace } from './StreamloopPace.js';
import type { StreamloopRequest } from './StreamloopRequest.js';

/** Carries out what a request asks for. Throws a `Refusal` where it does not. */
export type StreamloopRoutes = (target: StreamloopTarget, request: StreamloopRequest) => FakeAnswer;

export function createRoutes(store: LoopStore, clock: Clock, pace: StreamloopPace): StreamloopRoutes {
  const find = ({ id }: StreamloopTarget, { workspaceId }: StreamloopRequest): FakeLoop => {
    const found = store.loops.get(id ?? '');
    if (found?.workspaceId === workspaceId) return found;
    throw new Refusal(404, 'NOT_FOUND', 'There is no such stream.');
  };

  return (target, request) => {
    switch (target.operation) {
      case 'list':
        return stream.listLoops(store, request);
      case 'create':
        return stream.createLoop(store, request);
      case 'get':
        return answer(200, loopRecord(find(target, request)));
      case 'update':
        return stream.updateLoop(find(target, request), request);
      case 'set-scene':
        return stream.setLoopScene(find(target, request));
      case 'delete':
        return stream.deleteLoop(store, find(target, request));
      case 'start':
        return stream.startLoop(store, find(target, request));
      case 'stop':
        return stream.stopLoop(store, find(target, request));
      case 'schedule':
        return stream.scheduleLoop(store, find(target, request), request);
      case 'cancel':
        return stream.cancelLoop(store, find(target, request));
      case 'readiness': {
        const issues = loopIssues(find(target, request));
        return answer(200, { ready: issues.length === 0, issues });
      }
      case 'live-stats': {
        const { id, fields, stats } = find(target, request);
        return answer(200, stats && { id, name: fields['name'] ?? null, youtubeLiveStats: stats });
      }
      case 'destinations':
        return neighbour.listDestinations(store, request);
      case 'create-destination':
        return neighbour.createDestination(store, request);
      case 'destination':
        return neighbour.readDestination(store, target.id);
      case 'delete-destination':
        return neighbour.deleteDestination(store, target.id);
      case 'upload-from-link':
        return neighbour.uploadFromLink(store, clock, pace, request);
      case 'uploads':
        return neighbour.listUploads(store, request);
      case 'upload':
        return neighbour.readUpload(store, target.id);
      case 'me':
        return neighbour.readMe();
      case 'workspaces':
        return answer(200, neighbour.workspaces);
      case 'session':
      case 'sign-out':
        throw new Refusal(404, 'NOT_FOUND', 'That is a route of the handler, not of the service.');
    }
  };
}
