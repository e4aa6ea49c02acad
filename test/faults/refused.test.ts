import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { held } from '../e2e/support/instrument.js';
import { setCameraPermission } from '../e2e/support/permission.js';
import {
  capture,
  expectClean,
  outcome,
  phase,
  press,
  type Rig,
  type Stage,
  startRig,
  streamId,
  untilPhase,
} from '../e2e/support/rig.js';
import { type ServedApp, serveStage } from '../support/serveApp.js';
import { expectFramesGrow } from '../e2e/support/roomSigns.js';
import { launchBrowser } from '../support/launchBrowser.js';
import { until } from '../support/until.js';

declare global {
  interface Window {
    answerQuestion?: () => void;
  }
}

/** How long a person reads the question. */
const QUESTION_MS = 10_000;
/** Plain http that is not this machine: there is no camera at all. */
const INSECURE_HOST = '10.1.2.3';

/**
 * Asks as people know it, without the fake answer. Chromium without a window has nowhere to show its question: it answers
 * with no at once, and where it was told to ask, as if the question had been dismissed. Both answers are its own.
 */
let rig: Rig;
let withoutCamera: Browser;
let refusing: Browser;
let forbidding: ServedApp;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: 60, browser: { ask: true } });
  forbidding = await serveStage({ 'permissions-policy': 'camera=()' });
  [withoutCamera, refusing] = await Promise.all([
    launchBrowser({
      args: [
        '--use-fake-device-for-media-stream=device-count=0',
        `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`,
      ],
    }),
    launchBrowser({ args: ['--use-fake-ui-for-media-stream=deny'] }),
  ]);
});
afterAll(async () => {
  await Promise.all([withoutCamera.close(), refusing.close(), forbidding.close()]);
  await rig.close();
});

const CAMERA = { source: 'camera' };

const allowCamera = (page: Page): Promise<void> => page.context().grantPermissions(['camera']);

/** Counts the requests that make a stream. */
function countCreates({ page }: Stage): () => number {
  let creates = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && new URL(request.url()).pathname.endsWith('/streams')) creates += 1;
  });
  return () => creates;
}

/** Fails with that code, costs nothing, and leaves nothing on. */
async function expectRefused(stage: Stage, code: string): Promise<void> {
  const creates = countCreates(stage);
  await press(stage, 'start');
  await untilPhase(stage, 'failed');
  expect([await outcome(stage), creates()]).toEqual([code, 0]);
  expect(await held(stage.page)).toEqual({ liveTracks: 0, openConnections: 0 });
}

async function goLiveAfterAll(stage: Stage): Promise<void> {
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
}

const cleanOf = async (stage: Stage): Promise<void> =>
  expectClean(rig, stage, { only: await streamId(stage) });

/** The browser's own question stays open until `answerQuestion()`, the first time. */
async function holdQuestion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    const answered = new Promise<void>((resolve) => (window.answerQuestion = resolve));
    mediaDevices.getUserMedia = async (constraints) => {
      await answered;
      return ask(constraints);
    };
  });
}

describe.concurrent('row 47: a camera', () => {
  test('is asked for: no stream while the question is open, none after a no, and one after a later yes', async () => {
    const stage = await rig.open(CAMERA, holdQuestion);
    const creates = countCreates(stage);
    await press(stage, 'start');
    await until(async () => (await capture(stage)) === 'prompting', { what: 'the question' });
    await stage.page.waitForTimeout(QUESTION_MS);
    expect([await phase(stage), await capture(stage), creates()]).toEqual(['acquiring', 'prompting', 0]);
    await stage.page.evaluate(() => window.answerQuestion?.());
    await untilPhase(stage, 'failed');
    expect([await outcome(stage), creates()]).toEqual(['permission-blocked', 0]);
    // Asking again cannot help, and costs nothing.
    await expectRefused(stage, 'permission-blocked');
    await setCameraPermission(stage.page, 'granted');
    await goLiveAfterAll(stage);
    expect(creates()).toBe(1);
    await cleanOf(stage);
  });

  test('whose question is dismissed may be asked for again', async () => {
    const stage = await rig.open(CAMERA);
    await setCameraPermission(stage.page, 'prompt');
    await expectRefused(stage, 'permission-dismissed');
    await setCameraPermission(stage.page, 'granted');
    await goLiveAfterAll(stage);
    await cleanOf(stage);
  });

  test('that a Permissions-Policy forbids', async () => {
    const stage = await rig.open(CAMERA, undefined, { appUrl: forbidding.url });
    await expectRefused(stage, 'policy-blocked');
    // Chromium says so, too.
    await expectClean(rig, stage, { only: '', excused: [/Permissions policy violation/] });
  });

  test('that is not there', async () => {
    const stage = await rig.open(CAMERA, undefined, { browser: withoutCamera });
    await expectRefused(stage, 'no-device');
    await cleanOf(stage);
  });

  test('on a page of plain http', async () => {
    const stage = await rig.open(CAMERA, undefined, {
      browser: withoutCamera,
      appUrl: rig.appUrl.replace('127.0.0.1', INSECURE_HOST),
    });
    await expectRefused(stage, 'insecure-context');
    await cleanOf(stage);
  });

  test('that another program holds is tried twice', async () => {
    const stage = await rig.open(CAMERA, async (page) => {
      await allowCamera(page);
      await page.addInitScript(() => {
        const { mediaDevices } = navigator;
        const ask = mediaDevices.getUserMedia.bind(mediaDevices);
        let busy = 2;
        mediaDevices.getUserMedia = async (constraints) => {
          busy -= 1;
          if (busy >= 0) throw new DOMException('Could not start video source', 'NotReadableError');
          return ask(constraints);
        };
      });
    });
    // Allowed already, the stream is made while the camera opens; it is given back.
    await press(stage, 'start');
    await untilPhase(stage, 'failed');
    expect(await outcome(stage)).toBe('device-busy');
    expect(await held(stage.page)).toEqual({ liveTracks: 0, openConnections: 0 });
    await goLiveAfterAll(stage);
    await cleanOf(stage);
  });

  test('of another visit that is gone is replaced by another one', async () => {
    const stage = await rig.open({ ...CAMERA, device: 'x' }, allowCamera);
    await goLiveAfterAll(stage);
    expect(await outcome(stage)).toBe('stopped');
    await cleanOf(stage);
  });

  test('that is switched to and is not there leaves the one before on', async () => {
    const stage = await rig.open(CAMERA, allowCamera);
    await press(stage, 'start');
    await untilPhase(stage, 'live');
    const id = await streamId(stage);
    const switchError = await stage.page.evaluate(async () => {
      await window.session?.setSource({ type: 'camera', deviceId: 'x' });
      const source = window.session?.getSnapshot().capture;
      return source?.state === 'live' ? source.switchError?.code : source?.state;
    });
    expect(switchError).toBe('constraints');
    await expectFramesGrow(rig, id);
    await untilPhase(stage, 'live');
    expect(await streamId(stage)).toBe(id);
    await press(stage, 'stop');
    await untilPhase(stage, 'ended');
    await cleanOf(stage);
  });
});

test('row 51: a picker that is closed is no failure, and nothing is made', async () => {
  const stage = await rig.open({ source: 'screen' }, undefined, { browser: refusing });
  const creates = countCreates(stage);
  await press(stage, 'start');
  await untilPhase(stage, 'ended');
  expect([await outcome(stage), creates()]).toEqual(['screen-cancelled', 0]);
  expect(await held(stage.page)).toEqual({ liveTracks: 0, openConnections: 0 });
  await cleanOf(stage);
});
