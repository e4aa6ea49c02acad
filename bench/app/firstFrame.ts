import type { PageFlow } from './PageFlow.js';

// Loaded one by one: the page of the guide has nothing of the kit, and the other way round.
const flows: Record<string, () => Promise<PageFlow>> = {
  kit: async () => (await import('./flows/kit.js')).kit({ preview: true, warm: 'module' }),
  'kit-no-preview': async () => (await import('./flows/kit.js')).kit({ preview: false, warm: 'module' }),
  'kit-stream': async () => (await import('./flows/kit.js')).kit({ preview: true, warm: 'stream' }),
  'kit-room': async () => (await import('./flows/kit.js')).kit({ preview: true, warm: 'room' }),
  guide: async () => (await import('./flows/guide.js')).guide({ loaded: true }),
  'guide-not-loaded': async () => (await import('./flows/guide.js')).guide({ loaded: false }),
  'lower-bound': async () => (await import('./flows/lowerBound.js')).lowerBound(),
  'lower-bound-with-picture': async () =>
    (await import('./flows/lowerBound.js')).lowerBound({ picture: true }),
};

const name = new URLSearchParams(location.search).get('flow') ?? '';
const load = flows[name];
if (!load) throw new Error(`No such flow: ${name}`);
const flow = await load();

window.bench = {
  prepare: flow.prepare,
  async click() {
    const clickedAtMs = performance.timeOrigin + performance.now();
    return { clickedAtMs, streamId: await flow.click() };
  },
  leave: flow.leave,
};
