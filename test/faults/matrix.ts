/** Where a row of the matrix is proven, or why it is not. `file` is relative to the repository. */
export type Proof =
  | { file: string; test: string }
  /** What is still to be built or to be proven. Beside a test: what that test does not show. */
  | { open: string };

export interface MatrixRow {
  row: number;
  fault: string;
  proofs: readonly Proof[];
}

const CREATE = 'test/faults/create.test.ts';
const CREATE_ONCE = 'test/faults/createOnce.test.ts';
const HANDLER = 'test/faults/handler.test.ts';
const FLOODS = 'test/server/floods.test.ts';
const REFERENCES = 'test/server/references.test.ts';
const UPSTREAM = 'test/server/upstream.test.ts';
const IN_TIME = 'test/server/upstreamInTime.test.ts';
const LEASE = 'test/faults/lease.test.ts';
const OUTAGE = 'test/faults/outage.test.ts';
const CLOCK = 'test/faults/clock.test.ts';
const TABS = 'test/faults/tabs.test.ts';
const STATUS = 'test/faults/status.test.ts';
const PAGE = 'test/faults/page.test.ts';
const SIGNAL = 'test/faults/signal.test.ts';
const ROOM_OUTAGE = 'test/faults/roomOutage.test.ts';
const LONG_OUTAGE = 'test/nightly/roomOutage.test.ts';
const BACKGROUND = 'test/faults/background.test.ts';
const CAMERA = 'test/faults/camera.test.ts';
const REFUSED = 'test/faults/refused.test.ts';
const SOURCES = 'test/faults/sources.test.ts';
const STALLED = 'test/faults/stalled.test.ts';
const WATCHING = 'test/faults/watching.test.ts';
const INTENT = 'test/faults/intent.test.ts';
const LEAVING = 'test/faults/leaving.test.ts';
const LOOP = 'test/e2e/streamloop.test.ts';
const LOOP_SIGN_IN = 'test/e2e/streamloopSignIn.test.ts';
const LOOP_HANDLER = 'test/server/streamloop/signIn.test.ts';
const LOOP_REFRESH = 'test/server/streamloop/refresh.test.ts';
const LOOP_RELAY = 'test/server/streamloop/relay.test.ts';
const LOOP_INTENTS = 'src/streamloop/client/createStreamloopClient.intents.test.ts';
const LOOP_CONTROLS = 'src/streamloop/hooks/useStreamloopControls.test.tsx';
const LOOP_STREAM = 'src/streamloop/hooks/useStreamloopStream.test.tsx';

const row = (number: number, fault: string, ...proofs: Proof[]): MatrixRow => ({
  row: number,
  fault,
  proofs,
});
const by = (file: string, test: string): Proof => ({ file, test });

/**
 * Every fault that the kit is to survive, and the test that proves it does. A test keeps the list whole and the names
 * true; what is open says so here, and nowhere else needs to be searched for it.
 */
export const matrix: readonly MatrixRow[] = [
  // Create
  row(1, 'StrictMode double mount', by(INTENT, 'row 1')),
  row(2, 'Double click, or two components start', by(INTENT, 'row 2')),
  row(3, 'Unmount while the POST is in flight', by(INTENT, 'row 3')),
  row(4, 'Answer lost after the stream was made', by(CREATE_ONCE, 'row 4'), by(HANDLER, 'row 4')),
  row(5, '503: no capacity', by(CREATE, 'row 5')),
  row(6, '401 or 403', by(CREATE, 'row 6'), by(HANDLER, 'row 6')),
  row(7, '409 region_error', by(CREATE_ONCE, 'row 7'), by(HANDLER, 'row 7')),
  row(8, 'Offline at the click', by(CREATE_ONCE, 'row 8')),
  row(9, 'Malformed answer', by(CREATE, 'row 9')),
  row(10, 'Token expires before the connect', by(CREATE_ONCE, 'row 10')),
  // Lease
  row(11, 'One keepalive fails', by(LEASE, 'row 11')),
  row(12, 'Keepalive down for 60 % of what is left', by(LEASE, 'row 12')),
  row(13, 'Keepalive down past the deadline', by(OUTAGE, 'row 13')),
  row(14, 'Keepalive 404', by(LEASE, 'row 14'), by(OUTAGE, 'row 14')),
  row(15, '429 with Retry-After', by(LEASE, 'row 15')),
  row(16, 'Absurd Retry-After, or a date', by(OUTAGE, 'row 16')),
  row(17, 'Keepalive hangs', by(OUTAGE, 'row 17')),
  row(18, 'Answer comes late', by(OUTAGE, 'row 18')),
  row(19, 'TTL changes in an answer', by(OUTAGE, 'row 19')),
  row(20, 'Deleted by somebody else', by(LEASE, 'row 20'), by(OUTAGE, 'row 20')),
  row(21, 'Wrong clock', by(CLOCK, 'row 21')),
  row(22, 'Strobing clock', by(CLOCK, 'row 22')),
  // Page
  row(23, 'Hidden while publishing', by(PAGE, 'row 23')),
  row(24, 'Hidden watch-only tab', by(WATCHING, 'row 24')),
  row(25, 'Keepalive fails while hidden', by(PAGE, 'row 25')),
  row(26, 'Frozen for less than the lease', by(PAGE, 'row 26')),
  row(27, 'Frozen or asleep for longer than the lease', by(PAGE, 'row 27')),
  row(28, 'Laptop sleep', by(PAGE, 'row 28')),
  row(29, 'Navigation, tab closed', by(LEAVING, 'row 29')),
  row(30, 'Crash', by(LEAVING, 'row 30')),
  row(31, 'beforeunload dialog cancelled', by(PAGE, 'row 31')),
  row(32, 'Back/forward cache', by(PAGE, 'row 32')),
  row(33, '<Activity> hidden, route change', by(TABS, 'row 33')),
  row(34, 'Two tabs', by(TABS, 'row 34')),
  // Signalling and media
  row(
    35,
    'Signal socket drops, media fine',
    by(SIGNAL, 'row 35'),
    by('test/e2e/reconnect.test.ts', 'after %s the frame index'),
  ),
  row(
    36,
    'Full network loss, 10 s and 60 s',
    by(ROOM_OUTAGE, 'row 36'),
    by(LONG_OUTAGE, 'row 36'),
    by('test/faults/roomLossName.test.ts', 'row 36'),
  ),
  row(37, 'Loss beyond what the SDK tries', by(ROOM_OUTAGE, 'row 37'), by(LONG_OUTAGE, 'row 37')),
  row(38, 'Reconnected, but not publishing', by('test/faults/republish.test.ts', 'row 38')),
  row(39, 'Token expired at the reconnect', by(SIGNAL, 'row 39')),
  row(40, 'Duplicate identity', by(SIGNAL, 'row 40')),
  row(41, 'Room deleted, participant removed', by(SIGNAL, 'row 41')),
  row(42, 'UDP blocked', by('test/faults/noMediaPath.test.ts', 'row 42')),
  row(43, 'ICE never connects', by('test/faults/noMediaPath.test.ts', 'row 43')),
  row(44, 'CSP forbids the room', by('test/faults/csp.test.ts', 'row 44')),
  row(45, 'Encoder stalls, black frames', by(STALLED, 'row 45')),
  row(46, 'Frames sent, none counted', by(STALLED, 'row 46')),
  // Capture
  row(47, 'Camera refused, missing, busy, …', by(REFUSED, 'row 47')),
  row(
    48,
    'Permission revoked while live',
    by(CAMERA, 'row 48'),
    by('test/nightly/capture.test.ts', 'row 48'),
  ),
  row(49, 'Camera unplugged', by(CAMERA, 'row 49')),
  row(50, 'Muted by the system', by(CAMERA, 'row 50')),
  row(51, '"Stop sharing" pressed', by(SOURCES, 'row 51'), by(REFUSED, 'row 51')),
  row(52, 'Mobile browser in the background', by(BACKGROUND, 'row 52')),
  // Status
  row(53, '50 components on one stream', by('test/faults/many.test.ts', 'row 53')),
  row(54, 'GET fails five times', by(STATUS, 'row 54')),
  row(55, 'GET 404 while the lease lives', by(STATUS, 'row 55')),
  row(56, 'Answers out of order', by(STATUS, 'row 56')),
  row(57, 'GET is slow', by(STATUS, 'row 57')),
  row(58, 'Last frame in the future', by(STATUS, 'row 58')),
  // Server side
  row(59, 'Forged handle', by(HANDLER, 'row 59')),
  row(60, 'Cross-site POST', by(HANDLER, 'row 60')),
  row(61, 'Create flood', by(FLOODS, 'is 429 with the time after which the next one passes')),
  row(62, "Somebody else's id in a chat", by(REFERENCES, 'however it is spelled')),
  row(
    63,
    'Upstream redirects, floods, drips',
    by(UPSTREAM, 'by 50 MB'),
    by(IN_TIME, 'nobody follows'),
    by(IN_TIME, 'drips whole lines'),
  ),
  row(64, 'SSR, build, server components', by('test/pack/nextExample.test.ts', 'row 64')),
  // StreamLoop
  row(
    65,
    'Answer to a create or a start lost',
    by(LOOP, 'a lost answer makes one stream, and one start'),
    by(LOOP_INTENTS, 'is sent again with the same key and body'),
  ),
  row(66, 'The same key for two clicks, or for another body', by(LOOP_INTENTS, 'cannot be constant')),
  row(
    67,
    'Start answered with 200 and `invalid`, 402, 422',
    by(LOOP, 'a start that is refused says what is missing'),
    by(LOOP_CONTROLS, 'says that a start was refused by the checks'),
  ),
  row(
    68,
    'Start while it is on, stopping or failing',
    by(LOOP_CONTROLS, 'has nothing to do where somebody else was faster'),
    by(LOOP_CONTROLS, 'fails to start from'),
  ),
  row(69, 'Deleted elsewhere: 404, or 200 with null', by(LOOP_STREAM, 'says that a stream is gone')),
  row(70, 'A state that nobody has documented', by(LOOP, 'is shown as it is, and the page goes on looking')),
  row(
    71,
    '429, 5xx, no answer while following',
    by(LOOP_STREAM, 'waits as long as a 429 says'),
    by(LOOP_STREAM, 'keeps what it knows when it cannot ask'),
  ),
  row(72, 'Offline at a command', by(LOOP_CONTROLS, 'nothing follows by itself when there is one again')),
  row(
    73,
    'Access token over, for many calls at once',
    by(LOOP, 'exchanged once for everything'),
    by(LOOP_SIGN_IN, 'renewed once for all who ask'),
    by(LOOP_REFRESH, 'two instances with one store refresh once'),
  ),
  row(
    74,
    'State, verifier, nonce or issuer of another sign-in',
    by(LOOP_HANDLER, 'that comes back with %s is refused'),
    by(LOOP_SIGN_IN, 'signs nobody in'),
  ),
  row(75, 'Authorization server down', by(LOOP_REFRESH, 'that is down signs nobody out')),
  row(76, 'Cross-site call or sign-out', by(LOOP_HANDLER, 'another site signs nobody out')),
  row(77, 'Service redirects, floods, answers a page', by(LOOP_RELAY, 'in place of an answer is none')),
  row(78, 'Reload or unmount in the middle', by(LOOP, 'while the page comes and goes')),
];
