import { loopScript } from './loopScript.js';

/** Script of the status page: polls the control routes and fills the templates, one card for each stream. */
export const script = `
'use strict';
const byId = (id) => document.getElementById(id);
const cards = new Map();
const ratesOf = new Map();

const seconds = (ms) => Math.max(0, ms) / 1000;
const bytes = (n) => n < 1048576 ? Math.round(n / 1024) + ' KiB' : (n / 1048576).toFixed(1) + ' MiB';
const clock = (s) => Math.floor(s / 60) + ':' + String(Math.floor(s % 60)).padStart(2, '0');
const count = (n) => n.toLocaleString('en');

function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

function cardFor(id) {
  let card = cards.get(id);
  if (!card) {
    card = byId('stream').content.firstElementChild.cloneNode(true);
    cards.set(id, card);
    ratesOf.set(id, []);
  }
  return card;
}

function condition(stream, now) {
  if (stream.state === 'ended') return ['ended', stream.end_reason];
  if (stream.last_frame_at_ms === null) return ['waiting', 'waiting for frames'];
  return now - stream.last_frame_at_ms < 2000 ? ['live', 'live'] : ['stalled', 'no new frames'];
}

function draw(stream, now) {
  const card = cardFor(stream.id);
  const field = (name) => card.querySelector('[data-f="' + name + '"]');
  const [kind, words] = condition(stream, now);
  const ended = kind === 'ended';
  card.dataset.state = kind;
  const rates = ratesOf.get(stream.id);
  if (!ended) {
    rates.push(stream.recent_fps ?? 0);
    if (rates.length > 60) rates.shift();
  }
  const top = Math.max(10, ...rates);
  card.querySelector('polyline').setAttribute('points',
    rates.map((rate, i) => ((60 - rates.length + i) * 120 / 59).toFixed(1) + ',' + (31 - rate / top * 30).toFixed(1)).join(' '));
  setText(field('id'), stream.id);
  setText(field('state'), words);
  setText(field('fps'), stream.recent_fps === null ? '–' : stream.recent_fps.toFixed(1));
  setText(field('frames'), stream.last_frame_index === null ? '0' : count(stream.last_frame_index + 1));
  setText(field('age'), stream.last_frame_at_ms === null ? '–' : seconds(now - stream.last_frame_at_ms).toFixed(1) + ' s ago');
  setText(field('held'), count(stream.retained_frame_count) + (ended ? '' : ' · ' + bytes(stream.retained_bytes)));
  setText(field('evicted'), count(stream.evicted_frame_count));
  const left = stream.expires_at_ms === null ? 0 : seconds(stream.expires_at_ms - now);
  setText(field('lease'), ended ? 'over' : clock(left) + ' of ' + clock(stream.ttl_seconds));
  const meter = card.querySelector('meter');
  meter.max = stream.ttl_seconds;
  meter.low = stream.ttl_seconds / 4;
  meter.value = left;
  return card;
}

function show({ nowMs, anyKey, streams }) {
  setText(byId('key'), anyKey ? 'any key is accepted' : 'the one that was set');
  setText(byId('active'), String(streams.filter((s) => s.state === 'active').length));
  setText(byId('held'), bytes(streams.reduce((sum, s) => sum + s.retained_bytes, 0)));
  byId('empty').hidden = streams.length > 0;
  const list = byId('streams');
  const wanted = streams.map((stream) => draw(stream, nowMs));
  for (const [id, card] of cards) {
    if (!wanted.includes(card)) { card.remove(); cards.delete(id); ratesOf.delete(id); }
  }
  wanted.forEach((card, i) => { if (list.children[i] !== card) list.insertBefore(card, list.children[i] ?? null); });
}

${loopScript}
function report(state, words) {
  const health = byId('health');
  health.dataset.state = state;
  setText(health, words);
}

async function poll() {
  try {
    const [answer, loops] = await Promise.all(['/__emulator/streams', '/__emulator/streamloop/streams']
      .map((path) => fetch(path, { cache: 'no-store' })));
    if (answer.ok && loops.ok) {
      show(await answer.json());
      showLoops(await loops.json());
      report('ok', 'Running');
    } else {
      report('down', (await answer.json()).detail);
    }
  } catch {
    report('down', 'The emulator does not answer; what is shown is the last that was known.');
  }
  setTimeout(poll, document.hidden ? 5000 : 500);
}

setText(byId('api'), location.origin + '/v1beta');
poll();
`;
