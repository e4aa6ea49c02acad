import { Pong } from '@livekit/protocol';
import type { Participant } from './Participant.js';
import type { RequestMessage } from './SignalSocket.js';

type Request = Exclude<RequestMessage, { case: undefined }>;
type RequestCase = Request['case'];
type RequestValue<C extends RequestCase> = Extract<Request, { case: C }>['value'];

type Handlers = {
  [C in RequestCase]?: (participant: Participant, value: RequestValue<C>, nowMs: number) => void;
};

/**
 * What is done with each message of a client. Those that are not here are ignored: `trickle` (an ICE-lite
 * agent needs no candidates of the other side), subscription settings (there is one layer), `syncState`
 * (nothing is lost over a resume), and everything about data.
 */
const handlers: Handlers = {
  offer: (participant, { sdp, id }) => {
    participant.negotiate({ sdp, id });
  },
  answer: (participant, { sdp }) => {
    participant.acceptAnswer(sdp);
  },
  addTrack: (participant, request) => {
    participant.announceTrack(request);
  },
  mute: (participant, { sid, muted }) => {
    participant.mute(sid, muted);
  },
  ping: (participant, _timestamp, nowMs) => {
    participant.send({ case: 'pong', value: BigInt(nowMs) });
  },
  pingReq: (participant, { timestamp }, nowMs) => {
    const value = new Pong({ lastPingTimestamp: timestamp, timestamp: BigInt(nowMs) });
    participant.send({ case: 'pongResp', value });
  },
  leave: (participant) => {
    void participant.close('left');
  },
};

export function handleMessage(participant: Participant, message: RequestMessage, nowMs: number): void {
  if (message.case !== undefined) {
    dispatch(participant, message.case, message.value, nowMs);
  }
}

function dispatch<C extends RequestCase>(
  participant: Participant,
  name: C,
  value: RequestValue<C>,
  nowMs: number,
): void {
  handlers[name]?.(participant, value, nowMs);
}
