/** Where an outgoing section gets its `a=msid` from: LiveKit's clients read `participantSid|trackSid trackSid`. */
export interface OutgoingMsid {
  participantSid: string;
  trackSid: string;
}

/**
 * Completes a description made by werift for libwebrtc:
 *
 * - Inactive sections come with port 0, which means rejected for good; LiveKit's client wants to use its
 *   placeholders later, so they get the port 9 of a section in a bundle.
 * - `nack` and `nack pli` are offered again for VP8, because the emulator sends both itself.
 * - Outgoing sections are labelled with the ids of LiveKit's track.
 */
export function finishLocalDescription(sdp: string, outgoing: ReadonlyMap<string, OutgoingMsid>): string {
  return sdp
    .split(/(?=^m=)/m)
    .map((section) => labelSection(offerNack(revive(section)), outgoing))
    .join('');
}

function revive(section: string): string {
  return section.replace(/^m=(audio|video) 0 /, 'm=$1 9 ');
}

function offerNack(section: string): string {
  return section.replace(
    /^a=rtpmap:(\d+) VP8\/90000\r\n/gim,
    (line, payloadType: string) =>
      `${line}a=rtcp-fb:${payloadType} nack\r\na=rtcp-fb:${payloadType} nack pli\r\n`,
  );
}

function labelSection(section: string, outgoing: ReadonlyMap<string, OutgoingMsid>): string {
  const mid = /^a=mid:(\S+)/m.exec(section)?.[1];
  const msid = mid === undefined ? undefined : outgoing.get(mid);
  if (msid === undefined) {
    return section;
  }
  return section
    .replace(/^a=msid:.*\r\n/gm, '')
    .replace(
      /^a=mid:\S+\r\n/m,
      (line) => `${line}a=msid:${msid.participantSid}|${msid.trackSid} ${msid.trackSid}\r\n`,
    );
}
