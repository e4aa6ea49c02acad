import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StreamloopError } from '../../errors/StreamloopError.js';
import { streamloopFailureText, StreamloopStringsProvider, useStreamloopStrings } from '../index.js';

/** An error in a UI of one's own. */
function Own({ code }: { code: 'network' | 'invalid-option' }) {
  const error = new StreamloopError(code, { stage: 'status' });
  const { what, next } = streamloopFailureText(error, useStreamloopStrings());
  return <p role="alert">{`${what} ${next}`}</p>;
}

it('words an error as the components do, in English', () => {
  render(<Own code="network" />);
  expect(screen.getByRole('alert')).toHaveTextContent(/cannot be reached/);
});

it('words it as the nearest provider has it; what it has no words for, as the catalogue', () => {
  const strings = {
    errors: { network: { what: 'Keine Verbindung.', next: 'Netz prüfen.' } },
    failed: 'Ging nicht.',
  };
  const { rerender } = render(
    <StreamloopStringsProvider strings={strings}>
      <Own code="network" />
    </StreamloopStringsProvider>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('Keine Verbindung. Netz prüfen.');
  rerender(
    <StreamloopStringsProvider strings={strings}>
      <Own code="invalid-option" />
    </StreamloopStringsProvider>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent(/^Ging nicht\. \S/);
});
