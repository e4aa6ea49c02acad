import type { EndReason } from '../../../src/core/session/endReason.js';
import { endReasons } from '../../../src/core/session/endReason.js';
import type { SessionOptions, StreamSession } from '../../../src/core/session/StreamSession.js';
import type { StreamSource } from '../../../src/core/capture/StreamSource.js';
import { track, type Walk } from './Walk.js';

/** What an app does to a session, with what the model learns of it. */
export const commands = {
  start(walk: Walk, source?: StreamSource): void {
    walk.wanted = true;
    const settled = track(walk, 'start()', walk.t.session.start(source ? { source } : {}));
    walk.starts.add(settled);
    void settled.finally(() => walk.starts.delete(settled));
  },
  stop(walk: Walk): void {
    letGo(walk);
    void track(
      walk,
      'stop()',
      walk.t.session.stop().then((reason) => checkReason(walk, reason)),
    );
  },
  preview: (walk: Walk, source?: StreamSource) =>
    void track(walk, 'preview()', walk.t.session.preview(source)),
  setSource: (walk: Walk, source: StreamSource) =>
    void track(walk, 'setSource()', walk.t.session.setSource(source)),
  setPaused: (walk: Walk, paused: boolean) =>
    void track(walk, 'setPaused()', walk.t.session.setPaused(paused)),
  configure(walk: Walk, options: SessionOptions): void {
    walk.options = options;
    walk.t.session.configure(options);
  },
  leave(walk: Walk, cached: boolean): void {
    const keeps = walk.options.onPageHide === 'keep';
    if (!keeps && !(cached && hasStream(walk.t.session))) letGo(walk);
    walk.cached ||= cached;
    walk.t.page.leave({ cached });
  },
  async publishElsewhere(walk: Walk): Promise<void> {
    const { session, room } = walk.t;
    const taken = await session.takePublishCredentials().catch(() => null);
    if (!taken) return;
    if (!taken.url || !taken.token) walk.findings.push('credentials without a url or a token');
    const module = await room.load().catch(() => null);
    if (!module) return;
    const track = (await walk.t.media.openTestPattern({ width: 64, height: 48, frameRate: 5 })).track;
    // The robot's camera is none of ours.
    track.stop();
    const publisher = module.openPublisher({
      ...taken,
      track: Promise.resolve(track),
      encoding: { maxBitrate: 1, maxFramerate: 1 },
      paused: false,
      onEvent: () => undefined,
    });
    walk.robots.push({ publisher, join: room.joins.at(-1) });
  },
};

/** From here on nothing may be made until somebody starts again. */
function letGo(walk: Walk): void {
  walk.wanted = false;
  walk.recreating = false;
}

const hasStream = (session: StreamSession): boolean =>
  ['connecting', 'waiting', 'live', 'reconnecting'].includes(session.getSnapshot().phase);

function checkReason(walk: Walk, reason: EndReason): void {
  if (!(reason in endReasons)) walk.findings.push(`stop() resolved with "${reason}"`);
}
