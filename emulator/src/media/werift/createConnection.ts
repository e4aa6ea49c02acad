import {
  RTCPeerConnection,
  RTCRtpCodecParameters,
  useAbsSendTime,
  useSdesMid,
  useSdesRTPStreamId,
} from 'werift';
import type { DatagramGate } from '../DatagramGate.js';
import { mediaAddresses } from '../mediaAddresses.js';
import { keepTransceiversApart } from './keepTransceiversApart.js';
import { createNamesUs } from './createNamesUs.js';

/**
 * A werift connection as this emulator needs it: ICE-lite on one address, VP8 and Opus only.
 *
 * Without transport-wide congestion control (its feedback starves Chrome's larger layers) and without RTX
 * (werift has none for simulcast), so Chrome sends retransmissions and padding on the media SSRC.
 */
export function createConnection(host: string, gate: DatagramGate): RTCPeerConnection {
  const namesUs = createNamesUs(() => connection);
  const connection: RTCPeerConnection = new RTCPeerConnection({
    ...mediaAddresses(host),
    iceServers: [],
    iceLite: true,
    iceFilterStunResponse: (check, address, protocol) =>
      namesUs(check) && gate.admit(check, address, protocol),
    bundlePolicy: 'max-bundle',
    codecs: {
      audio: [new RTCRtpCodecParameters({ mimeType: 'audio/opus', clockRate: 48_000, channels: 2 })],
      video: [
        new RTCRtpCodecParameters({
          mimeType: 'video/VP8',
          clockRate: 90_000,
          rtcpFeedback: [{ type: 'ccm', parameter: 'fir' }, { type: 'goog-remb' }],
        }),
      ],
    },
    headerExtensions: {
      audio: [useSdesMid()],
      video: [useSdesMid(), useSdesRTPStreamId(), useAbsSendTime()],
    },
  });
  keepTransceiversApart(connection);
  return connection;
}
