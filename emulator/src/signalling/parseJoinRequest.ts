import { gunzipSync } from 'node:zlib';
import { JoinRequest, WrappedJoinRequest, WrappedJoinRequest_Compression } from '@livekit/protocol';

/** How a client wants to join; out of the query of `/rtc` (v0) or `/rtc/v1`. */
export interface JoinInfo {
  /** `single`: one peer connection for both directions (v1). `dual`: a second one for receiving (v0). */
  connections: 'single' | 'dual';
  /** Set where the client resumes: the participant it was. */
  resumeSid: string | undefined;
  autoSubscribe: boolean;
  /** A first offer that came with the request. */
  offer: { sdp: string; id: number } | undefined;
}

/** Refused with a reason in plain words, for the answer to the client. */
export class JoinRequestError extends Error {
  override name = 'JoinRequestError';
}

/** A request with an offer of three audio and three video sections has about 6 kB here. */
const MAX_ENCODED_CHARS = 128 * 1024;
/** What it may inflate to: a few kilobytes of gzip can hold megabytes of zeros. */
const MAX_INFLATED_BYTES = 256 * 1024;

/** Reads a join request; throws {@link JoinRequestError} for whatever is not one. */
export function parseJoinRequest(url: URL): JoinInfo {
  return url.pathname === '/rtc/v1' ? parseV1(url.searchParams) : parseV0(url.searchParams);
}

function parseV0(query: URLSearchParams): JoinInfo {
  return {
    connections: 'dual',
    resumeSid: query.get('reconnect') === '1' ? (query.get('sid') ?? '') : undefined,
    autoSubscribe: query.get('auto_subscribe') !== '0',
    offer: undefined,
  };
}

function parseV1(query: URLSearchParams): JoinInfo {
  const request = decode(query.get('join_request') ?? '');
  const offer = request.publisherOffer;
  return {
    connections: 'single',
    resumeSid: request.reconnect ? request.participantSid : undefined,
    autoSubscribe: request.connectionSettings?.autoSubscribe ?? true,
    offer: offer === undefined || offer.sdp === '' ? undefined : { sdp: offer.sdp, id: offer.id },
  };
}

function decode(encoded: string): JoinRequest {
  if (encoded === '' || encoded.length > MAX_ENCODED_CHARS || !/^[\w+/-]+={0,2}$/.test(encoded)) {
    throw new JoinRequestError('join_request is missing, too long or not base64url');
  }
  try {
    const wrapped = WrappedJoinRequest.fromBinary(Buffer.from(encoded, 'base64url'));
    const bytes =
      wrapped.compression === WrappedJoinRequest_Compression.GZIP
        ? gunzipSync(wrapped.joinRequest, { maxOutputLength: MAX_INFLATED_BYTES })
        : wrapped.joinRequest;
    return JoinRequest.fromBinary(bytes);
  } catch (error) {
    throw new JoinRequestError(
      'join_request is not a WrappedJoinRequest of LiveKit, or too large when inflated',
      { cause: error },
    );
  }
}
