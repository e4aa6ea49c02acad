import { type FaultGroup, onRoute, toStream } from './Fault.js';

const lease: FaultGroup = {
  title: 'Lease',
  faults: [
    {
      name: 'Drop the next renewal',
      expect: 'The renewal is repeated; nobody has to know.',
      requests: () => [onRoute({ route: 'keepalive', drop: 'before', count: 1 })],
    },
    {
      name: 'Fail renewals for 20 s',
      expect: 'The lease is at risk, and is renewed in time or late.',
      requests: () => [onRoute({ route: 'keepalive', status: 500, forMs: 20_000 })],
    },
    {
      name: 'Expire',
      expect: 'The stream ends, and a click begins another one.',
      ofStream: true,
      requests: (id) => [toStream(id, 'expire')],
    },
    {
      name: 'Reap',
      expect: 'The service cleans up; the page says that it was the service.',
      ofStream: true,
      requests: (id) => [toStream(id, 'reap')],
    },
  ],
};

const service: FaultGroup = {
  title: 'Service',
  faults: [
    {
      name: 'Slow status for 20 s',
      expect: 'The numbers stay, and say how old they are.',
      requests: () => [onRoute({ route: 'status', delayMs: 6000, forMs: 20_000 })],
    },
    {
      name: 'Refuse the next start (429)',
      expect: 'The start waits as it was told, then succeeds.',
      requests: () => [onRoute({ route: 'create', status: 429, headers: { 'retry-after': '2' }, count: 1 })],
    },
    {
      name: 'No capacity (503) three times',
      expect: 'The start gives up, says why, and offers another try.',
      requests: () => [onRoute({ route: 'create', status: 503, count: 3 })],
    },
  ],
};

const network: FaultGroup = {
  title: 'Network',
  faults: [
    {
      name: 'Room out of reach for 10 s',
      expect: 'Reconnecting, then live again: the same stream, counted on.',
      ofStream: true,
      requests: (id) => [toStream(id, 'outage', { forMs: 10_000 })],
    },
    {
      name: 'Lose all media for 10 s',
      expect: 'Signalling stays, no frame gets through: stalled, then live again.',
      ofStream: true,
      requests: (id) => [toStream(id, 'drop-media', { forMs: 10_000 })],
    },
    {
      name: 'Offline for 10 s',
      expect: 'Neither room nor service answer: no contact, then all of it comes back.',
      requests: () => [
        ...['create', 'status', 'keepalive', 'viewer-token', 'chat', 'models'].map((route) =>
          onRoute({ route, drop: 'before', forMs: 10_000 }),
        ),
        { path: '/__emulator/outage', body: { forMs: 10_000 } },
      ],
    },
  ],
};

const model: FaultGroup = {
  title: 'Model',
  faults: [
    {
      name: 'Too many questions (429)',
      expect: 'A watch waits as it was told; a question fails and can be repeated.',
      requests: () => [onRoute({ route: 'chat', status: 429, headers: { 'retry-after': '5' }, count: 1 })],
    },
    {
      name: 'Break the next answer off',
      expect: 'What has come stays, and is said to be incomplete.',
      requests: () => [onRoute({ route: 'chat', interrupt: { afterEvents: 2, how: 'cut' }, count: 1 })],
    },
    {
      name: 'Slow answers for 20 s',
      expect: 'A watch asks less often and never catches up.',
      requests: () => [onRoute({ route: 'chat', delayMs: 3000, forMs: 20_000 })],
    },
  ],
};

/** What a reader can break, all of it healed by the kit or said in words. */
export const faultGroups: readonly FaultGroup[] = [lease, service, network, model];
