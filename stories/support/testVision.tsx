import { type ReactNode, useSyncExternalStore } from 'react';
import {
  type OvershootStream,
  StreamPublisher,
  StreamStatus,
  useOvershootStream,
  useWatchEngine,
  type Watch,
  WatchResults,
} from 'react-live-vision';
import { createTestVision, type TestVision, type TestVisionScenario } from 'react-live-vision/testing';
import { type RealtimeVision, RealtimeVisionProvider, type VisionSnapshot } from 'react-live-vision/v0.2';
import { Framed } from './Framed.js';

/** Arguments of stories that show a scripted vision of the older API. */
export interface VisionArgs {
  /** What has happened to the vision before it is shown. Default `idle`. */
  scenario?: TestVisionScenario;
}

interface Loaded {
  t?: TestVision;
}

/** What an app has of a vision: some of what `useRealtimeVision` returns. */
export interface ShownVision extends VisionSnapshot<string>, Pick<RealtimeVision<string>, 'updatePrompt'> {
  stream: OvershootStream;
  watch: Watch<string>;
}

/** The vision of the story that is shown. */
export function testVisionOf({ loaded }: { loaded: Loaded }): TestVision {
  if (!loaded.t) throw new Error('The story has no vision: give its meta loaders: [loadVision].');
  return loaded.t;
}

/** Plays a real vision into its scenario, on a held clock, without network, camera or LiveKit. */
export const loadVision = async ({ args }: { args: VisionArgs }): Promise<{ t: TestVision }> => ({
  t: await createTestVision(args.scenario),
});

/** Gives back tracks, sockets and timers when another story is shown. */
export const stopVision =
  ({ loaded }: { loaded: Loaded }) =>
  (): void => {
    void loaded.t?.session.stop();
  };

/** The page of an app on the older API, in the world of a test vision. */
export function VisionPage({ t, children }: { t: TestVision; children: ReactNode }) {
  return (
    <RealtimeVisionProvider client={t.client} platform={t.platform} openSocket={t.sockets.openSocket}>
      <div style={{ fontFamily: 'system-ui, sans-serif' }}>{children}</div>
    </RealtimeVisionProvider>
  );
}

/** The scripted vision itself, as `useRealtimeVision` would return it. */
export function WithVision({ t, children }: { t: TestVision; children: (vision: ShownVision) => ReactNode }) {
  const { vision, session } = t;
  const stream = useOvershootStream({ session });
  const watch = useWatchEngine(vision.watch);
  const snapshot = useSyncExternalStore(vision.subscribe, vision.getSnapshot, vision.getInitialSnapshot);
  return children({ ...snapshot, stream, watch, updatePrompt: vision.updatePrompt });
}

/** The components of the kit, as they are. */
export const renderVision = (_: unknown, context: { loaded: Loaded }) => {
  const t = testVisionOf(context);
  return (
    <VisionPage t={t}>
      <WithVision t={t}>
        {({ stream, watch }) => (
          <Framed>
            <StreamPublisher stream={stream} />
            <StreamStatus stream={stream} />
            <WatchResults watch={watch} />
          </Framed>
        )}
      </WithVision>
    </VisionPage>
  );
};
