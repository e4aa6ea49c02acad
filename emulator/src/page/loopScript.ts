/** Part of the script of the status page: the streams of StreamLoop, one card for each. */
export const loopScript = `
const loopKinds = { preparing: 'waiting', activating: 'waiting', active: 'live', failing: 'stalled', failed: 'stalled', invalid: 'stalled' };
const loopCards = new Map();

function ago(ms) {
  const s = Math.floor(seconds(ms));
  const hours = Math.floor(s / 3600);
  return hours < 1 ? clock(s) : hours < 48 ? hours + ' h' : Math.floor(hours / 24) + ' days';
}

function drawLoop(stream, now) {
  let card = loopCards.get(stream.id);
  if (!card) {
    card = byId('loop').content.firstElementChild.cloneNode(true);
    loopCards.set(stream.id, card);
  }
  const field = (name) => card.querySelector('[data-f="' + name + '"]');
  const state = stream.state ?? 'no state';
  card.dataset.state = Object.hasOwn(loopKinds, state) ? loopKinds[state] : 'settled';
  setText(field('name'), stream.name ?? 'Without a name');
  setText(field('state'), state);
  setText(field('id'), stream.id);
  setText(field('since'), ago(now - stream.sinceMs) + ' ago');
  setText(field('workspace'), stream.workspaceId);
  return card;
}

function showLoops({ nowMs, streams }) {
  byId('loops-part').hidden = streams.length === 0;
  const wanted = streams.map((stream) => drawLoop(stream, nowMs));
  for (const [id, card] of loopCards) {
    if (!wanted.includes(card)) { card.remove(); loopCards.delete(id); }
  }
  wanted.forEach((card, i) => { if (byId('loops').children[i] !== card) byId('loops').insertBefore(card, byId('loops').children[i] ?? null); });
}
`;
