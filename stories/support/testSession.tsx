import type { ReactNode } from 'react';
import { OvershootProvider, type OvershootStream, useOvershootStream } from 'react-live-vision';
import { createTestSession, type TestScenario, type TestSession } from 'react-live-vision/testing';

/** Arguments of stories that show a scripted session. */
export interface ScenarioArgs {
  /** What has happened to the session before it is shown. Default `idle`. */
  scenario?: TestScenario;
}

/** What a loader has made, as stories get it. */
interface Loaded {
  t?: TestSession;
}

/** The session of the story that is shown. */
export function testSessionOf({ loaded }: { loaded: Loaded }): TestSession {
  if (!loaded.t) throw new Error('The story has no session: give its meta loaders: [loadSession].');
  return loaded.t;
}

/** Plays a real session into its scenario, on a held clock, without network, camera or LiveKit. */
export const loadSession = async ({ args }: { args: ScenarioArgs }): Promise<{ t: TestSession }> => ({
  t: await createTestSession(args.scenario),
});

/** Gives back tracks and timers when another story is shown. */
export const stopSession =
  ({ loaded }: { loaded: Loaded }) =>
  (): void => {
    void loaded.t?.session.stop();
  };

/** An app around a scripted session: what is inside gets the stream as `useOvershootStream` returns it. */
export function Stage({ t, children }: { t: TestSession; children: (stream: OvershootStream) => ReactNode }) {
  return (
    <OvershootProvider client={t.client} platform={t.platform}>
      <WithStream t={t}>{children}</WithStream>
    </OvershootProvider>
  );
}

function WithStream({ t, children }: { t: TestSession; children: (stream: OvershootStream) => ReactNode }) {
  const stream = useOvershootStream({ session: t.session });
  // The kit takes the type of the page, and Storybook's page has none.
  return <div style={{ fontFamily: 'system-ui, sans-serif' }}>{children(stream)}</div>;
}
