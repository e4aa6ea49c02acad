import type { Quantiles } from '../measure/quantiles.js';
import { table } from '../report/table.js';
import type { WayCost } from './measureHandler.js';

/** Of the handler's process, MiB: at its start, warm, under load, with so many answers open, and after them. */
export interface Memory {
  begin: number;
  warm: number;
  loaded: number;
  answers: number;
  listened: number;
  left: number;
}

export interface HandlerResults {
  direct: WayCost;
  handler: WayCost;
  memory: Memory;
}

export function showHandler({ direct, handler, memory }: HandlerResults): string {
  const row = (name: string, past: Quantiles, through: Quantiles): string[] => [
    name,
    String(past.count),
    ...(['p50', 'p95', 'p99'] as const).map(
      (at) => `${past[at].toFixed(1)} / ${through[at].toFixed(1)} (${(through[at] / past[at]).toFixed(1)})`,
    ),
  ];
  const latencies = table([
    ['direct / through the handler (ratio), ms', 'count', 'p50', 'p95', 'p99'],
    row('a state, spread', direct.polls, handler.polls),
    row('a state, all at once', direct.atOnce, handler.atOnce),
    row('a piece of an answer', direct.pieces, handler.pieces),
  ]);
  const costs = table([
    ['CPU, ms a second', 'handler', 'emulator'],
    ['direct', direct.handlerCpu.toFixed(0), direct.emulatorCpu.toFixed(0)],
    ['through the handler', handler.handlerCpu.toFixed(0), handler.emulatorCpu.toFixed(0)],
  ]);
  const { begin, warm, loaded, answers, listened, left } = memory;
  const each = ((listened - loaded) * 1024) / answers;
  return [
    `\n${latencies}`,
    `\n${costs}`,
    `\nMemory of the handler, MiB: ${begin.toFixed(0)} at its start, ${warm.toFixed(0)} warm, ${loaded.toFixed(0)} under load,`,
    `${listened.toFixed(0)} with ${answers} answers open (${each.toFixed(0)} KiB each), ${left.toFixed(0)} after them.\n`,
  ].join('\n');
}
