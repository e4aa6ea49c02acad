import { isIPv4 } from 'node:net';
import type { PeerConfig } from 'werift';

type AddressConfig = Pick<
  PeerConfig,
  'iceUseIpv4' | 'iceUseIpv6' | 'iceAdditionalHostAddresses' | 'iceInterfaceAddresses'
>;

/**
 * Binds media to exactly one address and offers it as the only candidate.
 *
 * werift advertises every address of the machine even when its sockets are bound to one of them. With both
 * address families switched off it lists none of its own, and the additional one is all that is left.
 * A wildcard host listens on every interface and offers all of them. Media speaks IPv4 only: for `localhost`
 * and IPv6 loopback it is 127.0.0.1.
 */
export function mediaAddresses(host: string): AddressConfig {
  if (host === '0.0.0.0' || host === '::') {
    return {
      iceUseIpv4: true,
      iceUseIpv6: false,
      iceAdditionalHostAddresses: ['127.0.0.1'],
      iceInterfaceAddresses: undefined,
    };
  }
  const address = isIPv4(host) ? host : '127.0.0.1';
  return {
    iceUseIpv4: false,
    iceUseIpv6: false,
    iceAdditionalHostAddresses: [address],
    iceInterfaceAddresses: { udp4: address },
  };
}
