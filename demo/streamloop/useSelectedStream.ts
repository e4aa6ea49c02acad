import { useCallback, useState } from 'react';

const NAME = 'stream';

/** Which stream is shown, kept in the address: a reload, or a way through the sign-in, comes back to it. */
export function useSelectedStream(): [id: string | null, select: (id: string | null) => void] {
  const [id, setId] = useState(() => new URLSearchParams(location.search).get(NAME));
  const select = useCallback((next: string | null) => {
    const url = new URL(location.href);
    if (next === null) url.searchParams.delete(NAME);
    else url.searchParams.set(NAME, next);
    history.replaceState(null, '', url);
    setId(next);
  }, []);
  return [id, select];
}
