import { useState } from 'react';
import { type OvershootStream, useOvershootClient } from 'react-live-vision';
import type { Fault } from './Fault.js';
import { faultGroups } from './faultGroups.js';
import { sendControl } from './sendControl.js';

const mend: Fault = {
  name: 'Mend everything',
  expect: 'No fault is left.',
  requests: () => [{ method: 'DELETE', path: '/__emulator/faults' }],
};

/** Breaks the emulator in ways that the real service knows, and says what there is to see. */
export function FaultPanel({ stream }: { stream: OvershootStream }) {
  const client = useOvershootClient();
  const [done, setDone] = useState('');
  const isOver = stream.phase === 'ended' || stream.phase === 'failed';
  const id = isOver ? '' : (stream.id ?? '');

  const apply = async ({ name, expect, requests }: Fault): Promise<void> => {
    for (const request of requests(id)) {
      // In this order.
      // oxlint-disable-next-line no-await-in-loop
      const problem = await sendControl(request);
      if (problem !== null) return setDone(problem);
    }
    setDone(`${name}: ${expect}`);
  };
  const deleteElsewhere = async (): Promise<void> => {
    await client.deleteStream(id);
    setDone('Delete from another page: the stream ends, and the page says that it was not you.');
  };
  return (
    <section className="lv-root" aria-label="Break it" style={{ display: 'grid', gap: 12 }}>
      {faultGroups.map(({ title, faults }) => (
        <fieldset key={title} style={{ display: 'flex', flexWrap: 'wrap', gap: 8, minInlineSize: 0 }}>
          <legend>{title}</legend>
          {faults.map((fault) => (
            <FaultButton
              key={fault.name}
              isOff={fault.ofStream === true && id === ''}
              name={fault.name}
              onPress={() => void apply(fault)}
            />
          ))}
          {title === 'Lease' && (
            <FaultButton
              isOff={id === ''}
              name="Delete from another page"
              onPress={() => void deleteElsewhere()}
            />
          )}
        </fieldset>
      ))}
      <FaultButton isOff={false} name={mend.name} onPress={() => void apply(mend)} />
      <output style={{ display: 'block', minBlockSize: '1.5em' }}>{done}</output>
    </section>
  );
}

/** Not `disabled`: the focus would be lost when the stream ends by the very fault. */
function FaultButton({ name, isOff, onPress }: { name: string; isOff: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      className="lv-button"
      aria-disabled={isOff}
      onClick={isOff ? undefined : onPress}
      title={isOff ? 'Start a stream first.' : undefined}
    >
      {name}
    </button>
  );
}
