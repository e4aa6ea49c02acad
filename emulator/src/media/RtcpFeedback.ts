import {
  GenericNack,
  PictureLossIndication,
  ReceiverEstimatedMaxBitrate,
  RtcpPayloadSpecificFeedback,
  RtcpTransportLayerFeedback,
  type RTCDtlsTransport,
  type RtcpPacket,
} from 'werift';

/** What is told to a sender as the bandwidth of the path, bits per second: more than Chrome's three layers take. */
const ESTIMATED_BITRATE = 8_000_000;
const MANTISSA_BITS = 18;

/** Sends receiver feedback over one DTLS transport; nothing while that is not connected. */
export class RtcpFeedback {
  readonly #transport: () => RTCDtlsTransport | undefined;
  readonly #senderSsrc: number;

  constructor(transport: () => RTCDtlsTransport | undefined, senderSsrc: number) {
    this.#transport = transport;
    this.#senderSsrc = senderSsrc;
  }

  /** Asks for a keyframe; libwebrtc answers one on a simulcast layer with keyframes on all of them. */
  askKeyframe(mediaSsrc: number): void {
    const feedback = new PictureLossIndication({ senderSsrc: this.#senderSsrc, mediaSsrc });
    this.#send(new RtcpPayloadSpecificFeedback({ feedback }));
  }

  /** Asks for packets again, by their 16 bit sequence numbers. */
  askPackets(mediaSourceSsrc: number, lost: number[]): void {
    const feedback = new GenericNack({ senderSsrc: this.#senderSsrc, mediaSourceSsrc, lost });
    this.#send(new RtcpTransportLayerFeedback({ feedback }));
  }

  /** Tells the sender that the path has room; without it Chrome starts its larger layers only after seconds. */
  sendBandwidth(ssrcs: number[]): void {
    if (ssrcs.length === 0) {
      return;
    }
    const brExp = Math.max(0, Math.floor(Math.log2(ESTIMATED_BITRATE)) + 1 - MANTISSA_BITS);
    const feedback = new ReceiverEstimatedMaxBitrate({
      senderSsrc: this.#senderSsrc,
      mediaSsrc: 0,
      ssrcNum: ssrcs.length,
      ssrcFeedbacks: ssrcs,
      brExp,
      brMantissa: Math.floor(ESTIMATED_BITRATE / 2 ** brExp),
      bitrate: BigInt(ESTIMATED_BITRATE),
    });
    this.#send(new RtcpPayloadSpecificFeedback({ feedback }));
  }

  #send(packet: RtcpPacket): void {
    const transport = this.#transport();
    if (transport?.state === 'connected') {
      // Feedback is repeated anyway; one that does not get out is no failure.
      transport.sendRtcp([packet]).catch(() => undefined);
    }
  }
}
