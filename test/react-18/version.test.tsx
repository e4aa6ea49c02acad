import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { useState, version } from 'react';
import { version as domVersion } from 'react-dom';
import { expect, it } from 'vitest';

function Answer() {
  const [question] = useState('q');
  return <p>{useQuery({ queryKey: [question], queryFn: () => 'from the query' }).data}</p>;
}

it('runs everything on React 18.3, libraries included', async () => {
  expect(version).toMatch(/^18\.3\./);
  expect(domVersion).toMatch(/^18\.3\./);
  // Two Reacts in one tree make the hooks of one of them fail.
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Answer />
    </QueryClientProvider>,
  );
  expect(await screen.findByText('from the query')).toBeInTheDocument();
});
