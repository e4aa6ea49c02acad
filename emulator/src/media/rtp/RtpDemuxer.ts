import type { RtpHeader } from 'werift';
import { sends, type SdpSection } from '../sdp/parseSections.js';

const MID_URI = 'urn:ietf:params:rtp-hdrext:sdes:mid';
const RID_URI = 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id';

/** More SSRCs than this on one connection are not media. */
const MAX_SSRCS = 64;

/** Which media section and which simulcast layer an RTP packet belongs to. */
export interface RtpRoute {
  mid: string;
  /** The RID, or `single` without simulcast. */
  layer: string;
}

/**
 * Finds the section of a packet by its SSRC, and learns unknown SSRCs from the MID and RID extensions
 * or the description. werift's router knows a RID only once for each connection, so that two
 * simulcast tracks get into each other's way; here the MID decides.
 */
export class RtpDemuxer {
  readonly #routes = new Map<number, RtpRoute>();
  #uris = new Map<number, string>();

  /** Takes a new description of the sending side. */
  update(sections: SdpSection[]): void {
    this.#uris = new Map(sections.flatMap((section) => [...section.extensions]));
    const sending = new Set(sections.filter(sends).map((section) => section.mid));
    for (const [ssrc, route] of this.#routes) {
      if (!sending.has(route.mid)) {
        this.#routes.delete(ssrc); // the section may carry another track later
      }
    }
    for (const section of sections.filter(sends)) {
      for (const ssrc of section.ssrcs) {
        this.#learn(ssrc, { mid: section.mid, layer: 'single' });
      }
    }
  }

  route(header: RtpHeader): RtpRoute | undefined {
    let mid: string | undefined;
    let layer = 'single';
    for (const extension of header.extensions) {
      const uri = this.#uris.get(extension.id);
      if (uri === MID_URI) {
        mid = extension.payload.toString('utf8');
      } else if (uri === RID_URI) {
        layer = extension.payload.toString('utf8');
      }
    }
    if (mid !== undefined) {
      this.#learn(header.ssrc, { mid, layer });
    }
    return this.#routes.get(header.ssrc);
  }

  #learn(ssrc: number, route: RtpRoute): void {
    const known = this.#routes.get(ssrc);
    if (known === undefined && this.#routes.size >= MAX_SSRCS) {
      return;
    }
    if (known?.mid !== route.mid || (known.layer !== route.layer && route.layer !== 'single')) {
      this.#routes.set(ssrc, route);
    }
  }
}
