import { BlockList, isIPv4, isIPv6 } from 'node:net';

const RANGES = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 128],
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  // Other ways to write an IPv4 address, which may be any of those above.
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['2002::', 16],
] as const;

// Apart: an IPv4 address is in the range of mapped ones as well.
const ipv4 = new BlockList();
const ipv6 = new BlockList();
for (const [network, prefix] of RANGES) {
  if (isIPv4(network)) {
    ipv4.addSubnet(network, prefix, 'ipv4');
  } else {
    ipv6.addSubnet(network, prefix, 'ipv6');
  }
}

/** Whether an IP address is not one of the public internet: loopback, private, link-local, multicast, or no address at all. */
export function isPrivateAddress(address: string): boolean {
  if (isIPv4(address)) {
    return ipv4.check(address, 'ipv4');
  }
  return !isIPv6(address) || ipv6.check(address, 'ipv6');
}
