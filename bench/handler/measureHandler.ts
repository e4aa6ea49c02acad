import { setTimeout as sleep } from 'node:timers/promises';
import { machineRests } from '../measure/machineRests.js';
import { type Quantiles, quantiles } from '../measure/quantiles.js';
import type { Options } from '../Options.js';
import { createResultsFile } from '../report/createResultsFile.js';
import { say } from '../report/say.js';
import { createCaller } from './load/createCaller.js';
import { listenToAnswers } from './load/listenToAnswers.js';
import { pollAtOnce, pollStatuses } from './load/pollStatuses.js';
import { showHandler } from './showHandler.js';
import { startHandlerSite } from './startHandlerSite.js';
import type { Way } from './Way.js';

const CLIENTS = 500;
const ANSWERS = 50;
/** Each way has its turns: what the machine does at a time befalls both. */
const ROUNDS = 4;
const SETTLE_MS = 3000;

/** What was measured on one way. Milliseconds; processor time in milliseconds of one core a second. */
export interface WayCost {
  polls: Quantiles;
  pieces: Quantiles;
  atOnce: Quantiles;
  handlerCpu: number;
  emulatorCpu: number;
}

/** What the handler adds to a call, and what it takes: the same load through it and past it, in turns. */
export async function measureHandler(_folder: string, { seconds, patienceMs }: Options): Promise<void> {
  const file = await createResultsFile('handler');
  const site = await startHandlerSite(CLIENTS);
  const caller = createCaller();
  const raw = (): Record<keyof WayCost, number[]> => ({
    polls: [],
    pieces: [],
    atOnce: [],
    handlerCpu: [],
    emulatorCpu: [],
  });
  const measured = { direct: raw(), handler: raw() };

  const round = async (way: Way, roundSeconds: number): Promise<void> => {
    const into = measured[way.name];
    const read = async () => ({ app: await site.handlerCpu(), emulator: await site.emulatorCpu() });
    const listening = await listenToAnswers(caller, way, ANSWERS);
    const before = await read();
    const begunAt = performance.now();
    into.polls.push(...(await pollStatuses(caller, way, roundSeconds)));
    const passed = (performance.now() - begunAt) / 1000;
    const after = await read();
    listening.stop();
    into.pieces.push(...listening.ages);
    into.handlerCpu.push((after.app.cpuMs - before.app.cpuMs) / passed);
    into.emulatorCpu.push((after.emulator.cpuMs - before.emulator.cpuMs) / passed);
    into.atOnce.push(...(await pollAtOnce(caller, way)));
    await sleep(1000);
  };
  const rssMiB = async (): Promise<number> => (await site.handlerCpu()).rssBytes / 2 ** 20;

  try {
    const begin = await rssMiB();
    say(`Each way to warm up, then ${ROUNDS} turns of ${seconds / ROUNDS} s`);
    for (const way of [site.direct, site.handler]) await round(way, 5);
    Object.assign(measured, { direct: raw(), handler: raw() });
    await machineRests(patienceMs);
    const warm = await rssMiB();
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      const ways = [site.direct, site.handler];
      for (const way of turn % 2 === 0 ? ways : ways.toReversed()) await round(way, seconds / ROUNDS);
    }
    const loaded = await rssMiB();
    const listening = await listenToAnswers(caller, site.handler, CLIENTS);
    await sleep(SETTLE_MS);
    const listened = await rssMiB();
    listening.stop();
    await sleep(SETTLE_MS);
    const memory = { begin, warm, loaded, answers: CLIENTS, listened, left: await rssMiB() };

    const mean = (values: readonly number[]): number =>
      values.reduce((sum, one) => sum + one, 0) / values.length;
    const costOf = (one: ReturnType<typeof raw>): WayCost => ({
      polls: quantiles(one.polls),
      pieces: quantiles(one.pieces),
      atOnce: quantiles(one.atOnce),
      handlerCpu: mean(one.handlerCpu),
      emulatorCpu: mean(one.emulatorCpu),
    });
    const results = { direct: costOf(measured.direct), handler: costOf(measured.handler), memory };
    await file.save(results);
    say(showHandler(results));
    say(`Written to ${file.name}`);
  } finally {
    caller.close();
    await site.close();
  }
}
