import type { Message, RTCPeerConnection } from 'werift';

/**
 * Makes the test whether a connectivity check names this connection: its user name begins with a random fragment that
 * only the session description tells. werift 0.24 looks at no credentials, and the first who nominates a path keeps it,
 * so anybody who tried out ports, even a web page, could take the place of the client for good.
 */
export function createNamesUs(connection: () => RTCPeerConnection): (check: Message) => boolean {
  // Checks of before an ICE restart still name the fragment of then.
  const fragments = new Set<string>();
  return (check) => {
    for (const transport of connection().iceTransports) {
      fragments.add(transport.connection.localUsername);
    }
    const name: unknown = check.getAttributeValue('USERNAME');
    return typeof name === 'string' && fragments.has(name.replace(/:.*$/s, ''));
  };
}
