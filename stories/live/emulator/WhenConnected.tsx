import { type ReactNode, useState } from 'react';
import { emulatorUrl } from './emulatorUrl.js';
import { isThere } from './isThere.js';

type Contact = 'none' | 'seeking' | 'missing' | 'there';

/** Shows what is inside after a click and an answer of the emulator. Before the click nothing is fetched. */
export function WhenConnected({ children }: { children: ReactNode }) {
  const [contact, setContact] = useState<Contact>('none');
  if (contact === 'there') return children;

  const connect = async (): Promise<void> => {
    setContact('seeking');
    setContact((await isThere()) ? 'there' : 'missing');
  };
  return (
    <div className="lv-root">
      <p>
        These stories stream for real, into an emulator of the service on this machine ({emulatorUrl}).
        Nothing is fetched before you connect, and nothing leaves this machine.
      </p>
      <button type="button" className="lv-button" onClick={() => void connect()}>
        {contact === 'missing' ? 'Try again' : 'Connect to the emulator'}
      </button>
      <output style={{ display: 'block', marginBlockStart: 16 }}>
        {contact === 'seeking' && 'Looking for the emulator …'}
        {contact === 'missing' && (
          <>
            No emulator answers at {emulatorUrl}. In a checkout of the repository,{' '}
            <code>npm run storybook</code> starts Storybook and an emulator; beside a Storybook that runs
            already, <code>npm run emulator</code> starts one.
          </>
        )}
      </output>
    </div>
  );
}
