import type { CpuUse } from '../measure/watchCpu.js';
import { table } from '../report/table.js';
import type { KitCost } from './measureKit.js';

export function showSteady(kit: KitCost, { plain, pictured }: { plain: CpuUse; pictured: CpuUse }): string {
  const counts = (by: Record<string, number>): string[][] =>
    Object.entries(by).map(([name, perMinute]) => [name, perMinute.toFixed(1)]);
  const cpu = table([
    ['CPU, ms of one core a second', 'page', 'browser in all', 'emulator'],
    ...Object.entries({
      'kit, both components': kit.cpu,
      'without the kit, with a picture': pictured,
      'without the kit, no picture': plain,
    }).map(([name, use]) => [name, use.page.toFixed(0), use.browser.toFixed(0), use.emulator.toFixed(0)]),
  ]);
  return `\n${table([['commits by component', 'a minute'], ...counts(kit.commits)])}\n\n${table([
    ['requests by route', 'a minute'],
    ...counts(kit.requests),
  ])}\n\n${cpu}\n`;
}
