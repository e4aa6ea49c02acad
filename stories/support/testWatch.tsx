import { OvershootProvider, useWatchEngine, WatchResults } from 'react-live-vision';
import { createTestWatch, type TestWatch, type TestWatchScenario } from 'react-live-vision/testing';
import { Framed } from './Framed.js';

/** Arguments of stories that show a scripted watch. */
export interface WatchArgs {
  /** What has happened to the watch before it is shown. Default `running`. */
  scenario?: TestWatchScenario;
}

interface Loaded {
  watched?: TestWatch;
}

/** The watch of the story that is shown. */
function testWatchOf({ loaded }: { loaded: Loaded }): TestWatch {
  if (!loaded.watched) throw new Error('The story has no watch: give its meta loaders: [loadWatch].');
  return loaded.watched;
}

/** Plays a real watch of a real session into its scenario, on a held clock, without network or camera. */
export const loadWatch = async ({ args }: { args: WatchArgs }): Promise<{ watched: TestWatch }> => ({
  watched: await createTestWatch(args.scenario),
});

/** Ends what a story has begun when another one is shown. */
export const stopWatch =
  ({ loaded }: { loaded: Loaded }) =>
  (): void => {
    loaded.watched?.stop();
    void loaded.watched?.t.session.stop();
  };

function Watched({ watch }: Pick<TestWatch, 'watch'>) {
  return <WatchResults watch={useWatchEngine(watch)} />;
}

export const renderWatch = (_: unknown, context: { loaded: Loaded }) => {
  const { t, watch } = testWatchOf(context);
  return (
    <OvershootProvider client={t.client} platform={t.platform}>
      <div style={{ fontFamily: 'system-ui, sans-serif' }}>
        <Framed>
          <Watched watch={watch} />
        </Framed>
      </div>
    </OvershootProvider>
  );
};
