/**
 * Takes out of a client's description what werift 0.24 must not see:
 *
 * - `a=candidate`: ICE-lite answers checks from wherever they come and needs none. A `.local` (mDNS) candidate
 *   would block for seconds while it is resolved, and no packet is ever sent to an address a client names.
 * - `nack`: werift keeps one list of lost packets for all simulcast layers of a section, so it asks for
 *   packets that never existed, and its 5 ms timer never ends. ReorderBuffer does this for each SSRC.
 * - `transport-cc`: its feedback makes Chrome starve the larger layers; REMB takes its place.
 */
export function prepareRemoteDescription(sdp: string): string {
  return sdp
    .replace(/^a=(?:candidate:.*|end-of-candidates)\r?\n/gm, '')
    .replace(/^a=rtcp-fb:\S+ (?:nack(?: pli)?|transport-cc)\r?\n/gm, '');
}
