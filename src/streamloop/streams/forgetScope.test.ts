import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { forgetScope } from './forgetScope.js';
import { streamloopKeys } from './streamloopKeys.js';

it('forgets what is in the cache of earlier loads of the page, but not what others look at', () => {
  const queryClient = new QueryClient();
  const [own, earlier, other] = ['own', 'earlier', 'other'].map((scope) =>
    streamloopKeys.stream(scope, 'stream_1'),
  );
  const keys = [own, earlier, other, ['of the app']].filter((key) => key !== undefined);
  for (const key of keys) queryClient.setQueryData(key, 'known');
  const watch = (queryKey: readonly unknown[] = []) =>
    new QueryObserver(queryClient, { queryKey, enabled: false }).subscribe(() => undefined);
  const stops = [watch(own), watch(other)];
  const next = streamloopKeys.stream('next', 'stream_1');
  queryClient.getQueryCache().build(queryClient, { queryKey: next });
  forgetScope(queryClient, 'own');
  const left = queryClient.getQueryCache().getAll();
  expect(left.map(({ queryKey }) => queryKey)).toEqual([other, ['of the app'], next]);
  for (const stop of stops) stop();
  queryClient.clear();
});
