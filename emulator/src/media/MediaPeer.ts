import type { RTCDtlsTransport, RTCPeerConnection, RTCRtpSender, RtpPacket } from 'werift';
import { DatagramGate } from './DatagramGate.js';
import { FrameForwarder, type RtpSink } from './FrameForwarder.js';
import type { ReceivedTrack } from './ReceivedTrack.js';
import { RtcpFeedback } from './RtcpFeedback.js';
import { RtpDemuxer } from './rtp/RtpDemuxer.js';
import { finishLocalDescription, type OutgoingMsid } from './sdp/finishLocalDescription.js';
import { parseSections, type SdpSection } from './sdp/parseSections.js';
import { prepareRemoteDescription } from './sdp/prepareRemoteDescription.js';
import { beginDtls } from './werift/beginDtls.js';
import { createConnection } from './werift/createConnection.js';
import { watchIceRestart } from './werift/resumeAfterIceRestart.js';

/** A track to be sent to the other side. */
export interface OutgoingTrack extends OutgoingMsid {
  askKeyframe: () => void;
  /** Called once, when the track has a sender. */
  started: (forwarder: FrameForwarder) => void;
}

export interface NegotiatedDescription {
  sdp: string;
  /** LiveKit's ids of the tracks the emulator sends, by section. */
  midToTrackId: Record<string, string>;
  /** Sections of the other side's description. */
  sections: SdpSection[];
}

export interface MediaPeerOptions {
  host: string;
  now: () => number;
  /** While true, every datagram is dropped, both ways. Default never. */
  isShut?: () => boolean;
  /** While true, descriptions name no candidate. Default never. */
  hidesCandidates?: () => boolean;
  /** The connection's DTLS handshake is through. */
  onConnected: () => void;
  /** The other side has ended the DTLS connection, or this one has. */
  onClosed?: () => void;
}

const never = (): boolean => false;

/** One peer connection: negotiation, routing of received packets to their tracks, sending of frames. */
export class MediaPeer {
  readonly gate: DatagramGate;
  readonly feedback: RtcpFeedback;
  readonly #connection: RTCPeerConnection;
  readonly #hidesCandidates: () => boolean;
  readonly #demuxer = new RtpDemuxer();
  readonly #receivers = new Map<string, ReceivedTrack>();
  readonly #outgoing = new Map<string, OutgoingMsid>();
  readonly #watched = new WeakSet<RTCDtlsTransport>();
  readonly #onClosed: (() => void) | undefined;

  constructor(options: MediaPeerOptions) {
    this.#onClosed = options.onClosed;
    this.#hidesCandidates = options.hidesCandidates ?? never;
    this.gate = new DatagramGate(options.now, options.isShut ?? never);
    this.#connection = createConnection(options.host, this.gate);
    this.feedback = new RtcpFeedback(() => this.#connection.dtlsTransports[0], 1);
    this.#connection.connectionStateChange.subscribe((state) => {
      // It may say `failed` once while connecting and recover: only success is acted upon.
      if (state === 'connected') {
        options.onConnected();
      }
    });
  }

  /** Routes the packets of a section; undefined stops it. */
  receive(mid: string, track: ReceivedTrack | undefined): void {
    if (track === undefined) {
      this.#receivers.delete(mid);
    } else {
      this.#receivers.set(mid, track);
    }
  }

  /** Answers an offer, and sends as many of `outgoing` as it has free sections for; those are taken off the list. */
  async answer(offer: string, outgoing: OutgoingTrack[]): Promise<NegotiatedDescription> {
    const afterRestart = watchIceRestart(this.#connection);
    const sections = parseSections(offer);
    await this.#connection.setRemoteDescription({ type: 'offer', sdp: prepareRemoteDescription(offer) });
    this.#watchTransports(beginDtls);
    this.#demuxer.update(sections);
    this.#placeOutgoing(sections, outgoing);
    await this.#connection.setLocalDescription(await this.#connection.createAnswer());
    afterRestart();
    return { ...this.#describe(), sections };
  }

  /** Offers tracks to a client that has a connection of its own for receiving. */
  async offer(outgoing: OutgoingTrack[]): Promise<Omit<NegotiatedDescription, 'sections'>> {
    const added = outgoing.splice(0).map((track) => ({
      track,
      transceiver: this.#connection.addTransceiver('video', { direction: 'sendonly' }),
    }));
    this.#watchTransports();
    await this.#connection.setLocalDescription(await this.#connection.createOffer());
    for (const { track, transceiver } of added) {
      this.#outgoing.set(transceiver.mid ?? '', track);
      track.started(forwardThrough(transceiver.sender, track.askKeyframe));
    }
    return this.#describe();
  }

  async acceptAnswer(sdp: string): Promise<void> {
    await this.#connection.setRemoteDescription({ type: 'answer', sdp: prepareRemoteDescription(sdp) });
  }

  /** Call it once a second: keeps the sender's idea of the bandwidth up. */
  sendBandwidth(): void {
    this.feedback.sendBandwidth([...this.#receivers.values()].flatMap((track) => track.ssrcs));
  }

  async close(): Promise<void> {
    this.#receivers.clear();
    await this.#connection.close();
  }

  #placeOutgoing(sections: SdpSection[], outgoing: OutgoingTrack[]): void {
    for (const section of sections) {
      const free =
        section.kind === 'video' && section.direction === 'recvonly' && !this.#outgoing.has(section.mid);
      const transceiver = free
        ? this.#connection.getTransceivers().find(({ mid }) => mid === section.mid)
        : undefined;
      const track = transceiver === undefined ? undefined : outgoing.shift();
      if (transceiver !== undefined && track !== undefined) {
        transceiver.setDirection('sendonly');
        this.#outgoing.set(section.mid, track);
        track.started(forwardThrough(transceiver.sender, track.askKeyframe));
      }
    }
  }

  #describe(): { sdp: string; midToTrackId: Record<string, string> } {
    const finished = finishLocalDescription(this.#connection.localDescription?.sdp ?? '', this.#outgoing);
    const sdp = this.#hidesCandidates() ? finished.replace(/^a=candidate:.*\r\n/gm, '') : finished;
    const midToTrackId = Object.fromEntries(
      [...this.#outgoing].map(([mid, { trackSid }]) => [mid, trackSid]),
    );
    return { sdp, midToTrackId };
  }

  #watchTransports(prepare: (transport: RTCDtlsTransport) => void = () => undefined): void {
    for (const transport of this.#connection.dtlsTransports) {
      if (!this.#watched.has(transport)) {
        this.#watched.add(transport);
        prepare(transport);
        transport.onStateChange.subscribe((state) => {
          if (state === 'closed') {
            this.#onClosed?.();
          }
        });
        transport.onRtp.subscribe((packet) => {
          this.#route(packet);
        });
      }
    }
  }

  #route({ header, payload }: RtpPacket): void {
    const route = this.#demuxer.route(header);
    this.#receivers.get(route?.mid ?? '')?.push(route?.layer ?? '', header.ssrc, {
      sequence: header.sequenceNumber,
      timestamp: header.timestamp,
      marker: header.marker,
      payload,
    });
  }
}

function forwardThrough(sender: RTCRtpSender, askKeyframe: () => void): FrameForwarder {
  sender.onPictureLossIndication.subscribe(askKeyframe);
  const sink: RtpSink = {
    get ready() {
      return sender.dtlsTransport?.state === 'connected';
    },
    send(packet) {
      // A viewer asks again for what it misses.
      sender.sendRtp(packet).catch(() => undefined);
    },
  };
  return new FrameForwarder(sink, askKeyframe);
}
