import { commands } from './commands.js';
import type { Walk } from './Walk.js';

/** Everything around the session works again, and the person is back and says yes. */
export function heal(walk: Walk): void {
  const { t, robots, traps } = walk;
  for (const disarm of traps.splice(0)) disarm();
  commands.configure(walk, {});
  commands.setPaused(walk, false);
  t.service.mend();
  t.service.release();
  t.room.mend();
  t.media.set({
    permission: 'granted',
    prompt: 'allow',
    camera: 'works',
    policy: true,
    screen: 'share',
    playable: true,
  });
  for (const track of t.media.liveTracks()) if (track.muted) t.media.muteTrack(false, track);
  while (t.media.prompts() > 0) t.media.answer('allow');
  t.page.setOnline(true);
  t.page.show();
  t.page.restore();
  for (const { publisher } of robots.splice(0)) void publisher.close();
}

/** LiveKit gives up or succeeds in the end: rooms that neither let in nor throw out are none of its doings. */
export function settleRooms({ t }: Walk): void {
  const waiting = t.room.joins.filter(({ state }) => state !== 'gone').length;
  for (let i = 0; i < waiting; i += 1) t.room.disconnect('lost');
}
