import { OvershootProvider, StreamViewer } from 'react-live-vision';
import { createTestViewer, type TestViewer, type TestViewerScenario } from 'react-live-vision/testing';
import { Framed } from './Framed.js';

/** Arguments of stories that show a scripted viewer. */
export interface ViewerArgs {
  /** What has happened before it is shown. Default `playing`. */
  scenario?: TestViewerScenario;
}

interface Loaded {
  t?: TestViewer;
}

/** The viewer of the story that is shown. */
export function testViewerOf({ loaded }: { loaded: Loaded }): TestViewer {
  if (!loaded.t) throw new Error('The story has no viewer: give its meta loaders: [loadViewer].');
  return loaded.t;
}

/** Plays a real viewer into its scenario, on a held clock, without network, camera or LiveKit's room. */
export const loadViewer = async ({ args }: { args: ViewerArgs }): Promise<{ t: TestViewer }> => ({
  t: await createTestViewer(args.scenario),
});

/** Gives back tracks and timers when another story is shown. */
export const stopViewer =
  ({ loaded }: { loaded: Loaded }) =>
  (): void => {
    loaded.t?.unwatch();
    void loaded.t?.session.stop();
  };

export const renderViewer = (_: unknown, context: Parameters<typeof testViewerOf>[0]) => {
  const { client, platform, viewer } = testViewerOf(context);
  return (
    <OvershootProvider client={client} platform={platform}>
      <div style={{ fontFamily: 'system-ui, sans-serif' }}>
        <Framed width={480}>
          <StreamViewer stream={viewer} />
        </Framed>
      </div>
    </OvershootProvider>
  );
};
