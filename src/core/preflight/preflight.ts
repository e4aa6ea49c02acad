import type { CaptureState } from '../capture/CaptureState.js';
import { asOvershootError } from '../errors/asOvershootError.js';
import { OvershootError } from '../errors/index.js';
import { browserPlatform } from '../session/browserPlatform.js';
import { createStreamSession } from '../session/createStreamSession.js';
import type { CreateSessionOptions, StreamSession } from '../session/StreamSession.js';
import { createStepList, type StepList } from './createStepList.js';
import type { PreflightReport, PreflightStep } from './PreflightStep.js';

/** Where a stream's own diagnosis comes later, nobody waits longer. */
const PATIENCE_MS = 30_000;

/** What `preflight` takes. */
export interface PreflightOptions extends Pick<
  CreateSessionOptions,
  'client' | 'platform' | 'source' | 'publish'
> {
  /** Called with all steps at each change. */
  onStep?: (steps: readonly PreflightStep[]) => void;
  /** Called at each change of the source: whoever turns a camera on shows its picture. */
  onCapture?: (capture: CaptureState) => void;
  /** Ends the check; the camera goes off and the stream is deleted. */
  signal?: AbortSignal;
}

/**
 * Checks step by step whether this page could stream: permission, camera, endpoint, signalling, media path, frames. It
 * opens the camera, and makes one stream, which it deletes again after some seconds: call it on a click. Never rejects;
 * what is wrong stands at the step that has failed, with its code.
 */
export async function preflight(options: PreflightOptions): Promise<PreflightReport> {
  const { client, signal } = options;
  const platform = { ...browserPlatform(), ...options.platform };
  const list = createStepList(platform.clock, options.onStep ?? (() => undefined));
  const session = createStreamSession({
    client,
    platform,
    ...(options.source ? { source: options.source } : {}),
    ...(options.publish ? { publish: options.publish } : {}),
  });
  let shown = session.getSnapshot().capture;
  const unsubscribe = session.subscribe(() => {
    const { capture } = session.getSnapshot();
    if (capture !== shown) options.onCapture?.((shown = capture));
  });
  const stop = (): void => void session.stop();
  signal?.addEventListener('abort', stop);
  try {
    if (signal?.aborted) return list.finish();
    const endpoint = checkEndpoint(list, () => client.listModels(signal ? { signal } : {}));
    const opened = await checkSource(list, session, () => platform.media.cameraPermission());
    if ((await endpoint) && opened && !signal?.aborted) await checkStream(list, session, platform.clock);
  } finally {
    signal?.removeEventListener('abort', stop);
    await session.stop();
    unsubscribe();
  }
  return list.finish();
}

async function checkEndpoint(list: StepList, ask: () => Promise<unknown>): Promise<boolean> {
  list.begin('endpoint');
  try {
    await ask();
    list.pass('endpoint');
    return true;
  } catch (cause) {
    const error = asOvershootError(cause, 'network', 'models');
    if (error.code !== 'aborted') list.fail('endpoint', error);
    return false;
  }
}

async function checkSource(
  list: StepList,
  session: StreamSession,
  permission: () => Promise<string>,
): Promise<boolean> {
  if (session.getSource().type === 'camera') {
    list.begin('permission');
    const isDenied = (await permission()) === 'denied';
    if (isDenied) list.fail('permission', new OvershootError('permission-blocked', { stage: 'capture' }));
    else list.pass('permission');
    if (isDenied) return false;
  } else list.skip('permission');
  list.begin('source');
  await session.preview();
  const { capture } = session.getSnapshot();
  if (capture.state === 'failed') list.fail('source', capture.error);
  if (capture.state !== 'live') return false;
  list.pass('source');
  return true;
}

/** Follows a real stream from its making to its first counted frame, and ends it. */
async function checkStream(
  list: StepList,
  session: StreamSession,
  clock: ReturnType<typeof browserPlatform>['clock'],
): Promise<void> {
  list.begin('stream');
  let stopTimer = (): void => undefined;
  const isOver = new Promise<void>((resolve) => {
    stopTimer = clock.after(PATIENCE_MS, resolve);
    session.onEvent((event) => {
      switch (event.type) {
        case 'created':
          list.pass('stream');
          return list.begin('signalling');
        case 'join-failed':
          list.pass('signalling');
          list.begin('media');
          list.fail('media', event.error);
          return resolve();
        case 'published':
          list.pass('signalling');
          list.begin('media');
          list.pass('media');
          return list.begin('frames');
        case 'phase':
          if (event.to === 'live') list.pass('frames');
          return ['live', 'stalled', 'ended', 'failed'].includes(event.to) ? resolve() : undefined;
        default:
      }
    });
  });
  // Not awaited: it goes on trying where the check knows enough.
  void session.start();
  await isOver;
  stopTimer();
  const snapshot = session.getSnapshot();
  const error = snapshot.phase === 'failed' ? snapshot.error : snapshot.problem;
  for (const name of list.running())
    if (error) list.fail(name, error);
    else if (snapshot.phase !== 'ended') list.fail(name, new OvershootError('timeout', { stage: 'publish' }));
  const id = snapshot.id;
  if (!id) return;
  list.begin('release');
  let failure: OvershootError | null = null;
  session.on('delete-failed', (event) => (failure = event.error));
  await session.stop();
  if (failure) list.fail('release', failure);
  else list.pass('release');
}
