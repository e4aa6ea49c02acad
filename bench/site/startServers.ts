import * as v from 'valibot';
import type { Line } from './lines/Line.js';
import { askCpu, type CpuReading } from './process/askCpu.js';
import { createAsk } from './process/createAsk.js';
import { startChild } from './process/startChild.js';

export interface Servers {
  /** The page, as the browser reaches it; without a trailing slash. */
  origin: string;
  /** `GET` of a path of the emulator, from its own end of the line. */
  read: (path: string) => Promise<unknown>;
  emulatorCpu: () => Promise<CpuReading>;
  close: () => Promise<void>;
}

const announcement = v.pipe(v.string(), v.parseJson(), v.object({ url: v.string(), port: v.number() }));
const API_KEY = 'bench';

/** A web server and an emulator, each a process of its own, at the servers' end of a line. */
export async function startServers(
  line: Line,
  folder: string,
  emulatorFlags: readonly string[],
): Promise<Servers> {
  const web = startChild(line.atServer, 'bench/run.mjs', [
    '--program',
    'site/web/main.ts',
    folder,
    line.host,
  ]);
  const webPort = await line.reach(Number(await web.firstLine));
  const origin = `http://${line.host}:${webPort}`;
  const emulator = startChild(
    line.atServer,
    'emulator/bin/overshoot-emulator.js',
    [
      ...['--host', line.host, '--port', '0', '--api-key', API_KEY, '--allow-origin', origin, '--json'],
      ...emulatorFlags,
    ],
    ['bench/site/process/answerCpu.mjs'],
  );
  const { url, port } = v.parse(announcement, await emulator.firstLine);
  const signalHost = `${line.host}:${await line.reach(port)}`;
  web.process.send({ emulatorUrl: url, apiKey: API_KEY, signalHost });
  return {
    origin,
    read: createAsk(web.process),
    emulatorCpu: () => askCpu(emulator.process),
    async close() {
      await Promise.all([web.stop(), emulator.stop()]);
    },
  };
}
