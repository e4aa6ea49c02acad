import type { Clock } from '../../platform/clock/Clock.js';
import type { Publisher, PublisherEvent, PublisherOptions } from '../../platform/livekit/Publisher.js';
import { readSendReport } from '../../platform/livekit/readSendReport.js';
import type { OfferedPeer } from './createPeerTransport.js';
import { limitEncoding } from './limitEncoding.js';

/** A connection that takes longer will not come: the service has one offer, and gets no other. */
const CONNECT_WITHIN_MS = 20_000;

/** Publishes over one peer connection. Where that breaks, or was used already, there is no other. */
export function openPeerPublisher(
  clock: Clock,
  offered: OfferedPeer | null,
  { track, encoding, paused: first, onEvent }: PublisherOptions,
): Publisher {
  let current = track;
  let paused = first;
  let wasConnected = false;
  let isLost = false;
  let over = false;

  const emit = (event: PublisherEvent): void => {
    if (!over) onEvent(event);
  };
  const finish = (why: string, cause?: unknown): void => {
    emit({ type: 'disconnected', cause: 'broken', error: new Error(why, { cause }) });
    over = true;
    tooLate();
    offered?.peer.close();
  };
  const tooLate = clock.after(
    CONNECT_WITHIN_MS,
    () => !wasConnected && finish('No way for video was found.'),
  );

  /** What is sent follows what is wanted, also where that has changed while it was on its way. */
  const follow = async (): Promise<void> => {
    const wanted = paused ? null : await current;
    if (!over) await offered?.sender.replaceTrack(wanted);
  };

  const onConnection = (): void => {
    switch (offered?.peer.connectionState) {
      case 'connected':
        tooLate();
        if (isLost) emit({ type: 'reconnected' });
        isLost = false;
        if (!wasConnected)
          void connected().catch((cause: unknown) => finish('The track was refused.', cause));
        return;
      case 'disconnected':
        // Checks have failed for a while; they go on by themselves.
        if (wasConnected) emit({ type: 'reconnecting' });
        isLost = wasConnected;
        return;
      case 'failed':
      case 'closed':
        return finish('The connection has failed.');
      default:
    }
  };

  const connected = async (): Promise<void> => {
    wasConnected = true;
    await follow();
    emit({ type: 'published' });
  };

  const connect = async ({ peer, sender, offer, answerSdp, turnServers }: OfferedPeer): Promise<void> => {
    peer.addEventListener('connectionstatechange', onConnection);
    peer.setConfiguration({ iceServers: [...turnServers] });
    await peer.setLocalDescription(offer);
    await peer.setRemoteDescription({ type: 'answer', sdp: answerSdp });
    await limitEncoding(sender, encoding);
  };

  // Told a moment later: whoever opens a publisher first keeps it, then listens.
  if (offered)
    void connect(offered).catch((cause: unknown) => finish('The answer does not fit the offer.', cause));
  else queueMicrotask(() => finish('The one connection of this stream was used already.'));

  return {
    isOnly: true,
    async replaceTrack(next) {
      current = Promise.resolve(next);
      if (wasConnected) await follow();
    },
    async setPaused(next) {
      paused = next;
      if (wasConnected) await follow();
    },
    isSteady: () => wasConnected && !isLost && !over,
    async sample() {
      if (!offered || !wasConnected || over) return null;
      return readSendReport(await offered.sender.getStats(), 'unknown');
    },
    async close() {
      over = true;
      tooLate();
      offered?.peer.close();
    },
  };
}
