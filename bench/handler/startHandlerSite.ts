import * as v from 'valibot';
import { loopbackLine } from '../site/lines/loopbackLine.js';
import { askCpu, type CpuReading } from '../site/process/askCpu.js';
import { type Child, startChild } from '../site/process/startChild.js';
import { createCaller } from './load/createCaller.js';
import { bundleServer } from './bundleServer.js';
import type { Way } from './Way.js';

const API_KEY = 'bench';
const announcement = v.pipe(v.string(), v.parseJson(), v.object({ url: v.string() }));
const made = v.object({ id: v.string() });
/** Of a handle: it is signed, and no secret. */
const claims = v.pipe(v.string(), v.parseJson(), v.object({ sid: v.string() }));

export interface HandlerSite {
  direct: Way;
  handler: Way;
  handlerCpu: () => Promise<CpuReading>;
  emulatorCpu: () => Promise<CpuReading>;
  close: () => Promise<void>;
}

/** An emulator with a model that talks without end, and a handler before it: each a process of its own. */
export async function startHandlerSite(clients: number): Promise<HandlerSite> {
  const line = loopbackLine();
  const children: Child[] = [];
  const start = (script: string, args: string[]): Child => {
    const child = startChild(line.atServer, script, args, ['bench/site/process/answerCpu.mjs']);
    children.push(child);
    return child;
  };
  const close = async (): Promise<void> => {
    await Promise.all(children.map((child) => child.stop()));
    await line.close();
  };
  try {
    const model = start('bench/run.mjs', ['--program', 'handler/model/main.ts']);
    const emulator = start('emulator/bin/overshoot-emulator.js', [
      ...['--port', '0', '--api-key', API_KEY, '--json', '--ttl', '3600', '--rps', '0'],
      ...['--model-url', `http://127.0.0.1:${await model.firstLine}/v1`, '--model-name', 'bench/model'],
    ]);
    const { url } = v.parse(announcement, await emulator.firstLine);
    const app = start(await bundleServer(), [`${url}/v1beta`, API_KEY]);
    const viaHandler = {
      name: 'handler',
      baseUrl: `http://127.0.0.1:${await app.firstLine}/api/overshoot`,
      headers: (client: number) => ({ 'x-user': `user-${client}`, 'sec-fetch-site': 'same-origin' }),
    } as const;
    const caller = createCaller();
    const ids: string[] = [];
    for (let client = 0; client < clients; client += 1) {
      const { body } = await caller.call(viaHandler, client, { method: 'POST', path: '/streams' });
      ids.push(v.parse(made, JSON.parse(body)).id);
    }
    caller.close();
    const sids = ids.map(
      (id) => v.parse(claims, Buffer.from(id.split('.')[1] ?? '', 'base64url').toString()).sid,
    );
    return {
      handler: { ...viaHandler, ids },
      direct: {
        name: 'direct',
        baseUrl: `${url}/v1beta`,
        headers: () => ({ authorization: `Bearer ${API_KEY}` }),
        ids: sids,
      },
      handlerCpu: () => askCpu(app.process),
      emulatorCpu: () => askCpu(emulator.process),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
