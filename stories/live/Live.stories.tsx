import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { emulatorUrl } from './emulator/emulatorUrl.js';
import { FaultPanel } from './faults/FaultPanel.js';
import { LiveDesk } from './LiveDesk.js';
import { Looking } from './Looking.js';
import { SomebodyElse } from './SomebodyElse.js';
import { WhatHappened } from './WhatHappened.js';

const meta = preview.meta({
  title: 'Live',
  // Before the click they ask nobody for anything; what comes after it is tried with a real emulator in test/tooling.
  async play({ canvas }) {
    await expect(canvas.getByRole('button', { name: 'Connect to the emulator' })).toBeVisible();
    const asked = performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(emulatorUrl));
    await expect(asked).toHaveLength(0);
  },
});

/** Real video, from this page into the emulator on this machine. Break it on the right, and watch it heal. */
export const BreakIt = meta.story({
  render: () => (
    <LiveDesk>
      {(stream) => (
        <>
          <FaultPanel stream={stream} />
          <WhatHappened session={stream.session} />
        </>
      )}
    </LiveDesk>
  ),
});

/** One question, and a watch by a schema: the model of the emulator measures the very pixels that were sent. */
export const AskAndWatch = meta.story({
  render: () => <LiveDesk>{(stream) => <Looking stream={stream} />}</LiveDesk>,
});

/** The same stream on somebody else's page: watching renews nothing, and deletes nothing. */
export const WatchedBySomebodyElse = meta.story({
  render: () => (
    <LiveDesk>
      {(stream) => (
        <>
          <SomebodyElse id={stream.phase === 'ended' || stream.phase === 'failed' ? null : stream.id} />
          <FaultPanel stream={stream} />
        </>
      )}
    </LiveDesk>
  ),
});
