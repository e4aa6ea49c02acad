/** What a code means to a developer, and whether trying again can help. */
export interface CatalogEntry {
  retryable: boolean;
  /** What happened, why it matters, what to do. */
  text: string;
}

const entry = (retryable: boolean, text: string): CatalogEntry => ({ retryable, text });

/**
 * Every error code of the Overshoot side, declared once: the type, the documents, the dictionary of the components and
 * the stories are made from this table. Codes are API: they change only with a major version.
 */
export const errorCatalog = {
  // The way to the service
  network: entry(
    true,
    'No answer came from the endpoint: the network, DNS, CORS or the server itself. Check that the address is right and that this page may call it.',
  ),
  offline: entry(
    true,
    'This device has no network, so nothing was sent, and nothing will be sent later by itself. Connect, then try again.',
  ),
  'create-outcome-unknown': entry(
    true,
    'No answer came to the request for a stream. A stream may have been made whose id nobody knows; it ends by itself with its lease. The service was not asked again, because that could make a second one. Start again.',
  ),
  timeout: entry(
    true,
    'The endpoint did not answer in time. It may be overloaded; try again, or raise timeoutMs.',
  ),
  aborted: entry(false, 'The call was aborted by its signal. Nothing is wrong; do not show this to anybody.'),
  protocol: entry(
    false,
    'The endpoint answered with a body that does not fit the API. Check that the address points at the service, a handler or an emulator of this version.',
  ),
  // Answers of the service
  'bad-request': entry(
    false,
    'The service refused the request as malformed. This is a mistake in the caller; the text of the service says which.',
  ),
  unauthorized: entry(
    false,
    'The service does not know the API key (401). Check the key where it is configured; trying again does not help.',
  ),
  'not-signed-in': entry(
    false,
    'The handler knows nobody who is signed in, or not for this (401). Have the person sign in, then start again.',
  ),
  'billing-denied': entry(
    false,
    'The account has no credit left (402). Top it up; until then every request is refused.',
  ),
  forbidden: entry(false, 'The key is valid but may not do this (403). Check what the key is allowed to do.'),
  'not-found': entry(
    false,
    'The endpoint does not know what was asked for (404). Check the address and its version prefix.',
  ),
  'stream-not-found': entry(
    false,
    'The service does not know this stream (404): it ended, or belongs to somebody else. Start a new one.',
  ),
  'region-mismatch': entry(
    false,
    'The stream lives in another region of the service (409). Use the region named in expectedRegion.',
  ),
  conflict: entry(
    true,
    'The service refused because of the current state of the stream (409). Try again in a moment.',
  ),
  'rate-limited': entry(true, 'Too many requests (429). Wait for retryAfterMs before the next one.'),
  'too-many-streams': entry(
    true,
    'As many streams are live as may be at once (429). Stop one of them, or wait until its lease has ended.',
  ),
  'session-over': entry(
    false,
    'The stream has reached the longest time that the handler allows (410). Start another one.',
  ),
  'no-capacity': entry(true, 'The service has no capacity right now (503). Try again in a little while.'),
  'server-error': entry(
    true,
    'The service failed on its side (5xx). Try again; if it stays, report it with the request id.',
  ),
  // Answers of models
  'model-unavailable': entry(true, 'The model is not ready. Use another one.'),
  'upstream-failed': entry(true, 'The server of the model failed. Try again, or use another one.'),
  'frame-not-ready': entry(true, 'The service has no such frame yet. Try again in a moment.'),
  'frame-evicted': entry(false, 'The service has no such frame any more. Use another one.'),
  'segment-empty': entry(true, 'The service has no frames there. Try again in a moment.'),
  'safety-blocked': entry(false, 'The model refused to answer. Ask something else.'),
  'answer-too-large': entry(false, 'The answer is too large. Ask for less, or set maxTokens.'),
  'schema-not-convertible': entry(false, 'This schema gives no JSON Schema. Pass jsonSchema beside it.'),
  // The camera
  'insecure-context': entry(
    false,
    'Browsers give no camera to plain http pages. Serve the page by https, or from localhost.',
  ),
  'permission-blocked': entry(
    false,
    'The camera is blocked for this site. Only the person can unblock it, in the address bar or the settings of the browser.',
  ),
  'permission-dismissed': entry(
    true,
    'The question for the camera was dismissed or denied. Ask again on a click.',
  ),
  'policy-blocked': entry(
    false,
    'A Permissions-Policy header, or an iframe without allow="camera; display-capture", forbids the source on this page. The people who serve the page must allow it.',
  ),
  'permission-revoked': entry(
    true,
    'The permission for the camera was taken back while it was on. The stream is held for a minute; allow the camera again, or choose another source.',
  ),
  'screen-cancelled': entry(
    true,
    'The question which screen to share was closed, or the system forbids it. Nothing is wrong; do not show this as an error.',
  ),
  'no-device': entry(true, 'No camera was found. Connect one, or choose another source.'),
  'device-busy': entry(
    true,
    'The camera is used by another program. Close it there, or choose another camera.',
  ),
  constraints: entry(true, 'No camera can deliver what was asked for. Ask for another device, size or rate.'),
  'capture-failed': entry(true, 'The browser could not start the source. Try again.'),
  'capture-unsupported': entry(
    false,
    'This browser, or this page, cannot capture that source. Choose another source or browser.',
  ),
  'no-video': entry(
    false,
    'The media that was passed in has no live video track. Pass a stream or track with running video.',
  ),
  'file-unplayable': entry(
    false,
    'The browser cannot play this file as video. Choose one in a format that it knows, for example MP4 with H.264.',
  ),
  'source-ended': entry(
    true,
    'The video that was passed in ended, or its owner stopped it. Start again, or choose another source.',
  ),
  'device-lost': entry(
    true,
    'The camera is gone: unplugged, or taken away by the system. The stream is held for a minute; connect the camera again, or choose another one.',
  ),
  'capture-interrupted': entry(
    true,
    'The system has paused the camera: a call, a locked screen, a switch at the device. It goes on by itself.',
  ),
  // Publishing
  'module-failed': entry(
    true,
    'The module that publishes or watches could not be loaded. Check the network and that the deployment still serves its files.',
  ),
  'publish-refused': entry(false, 'The room refused the publish token. Start a new stream.'),
  'taken-over': entry(
    false,
    'Somebody else joined the room with the same token, and only one can publish. Use one stream per page.',
  ),
  'network-blocked': entry(
    true,
    'The room answers, but no way for video was found: a firewall drops UDP, and there is no relay. Allow WebRTC on this network, or use another one.',
  ),
  'csp-blocked': entry(
    false,
    'The Content-Security-Policy of this page forbids the connection to the room. Add its address, with wss: and https:, to connect-src.',
  ),
  'source-silent': entry(
    true,
    'The source gives no new pictures, so there is nothing to send. A canvas must be drawn, a video must play; minFps repeats what stands still.',
  ),
  'track-disabled': entry(
    true,
    'The track is disabled (enabled is false), so only black pictures are sent. Enable it again.',
  ),
  'encoder-stalled': entry(
    true,
    'The source gives pictures, but the browser encodes none of them. The room was joined anew once; a lower size, or another browser, may help.',
  ),
  'frames-not-counted': entry(
    true,
    'Video is sent, but the service counts no frames of it. The network may lose it on the way, or the service has a problem.',
  ),
  'not-publishing': entry(
    true,
    'The room is joined, but the video is not published in it. It is published anew; if that does not help, start a new stream.',
  ),
  'publish-failed': entry(
    true,
    'The video could not be sent. Check the network and that WebRTC is allowed on it.',
  ),
  // Video that the service pulls
  'source-unreachable': entry(
    true,
    'The service could not open the source (422). Check that the address is right, that it is reachable from the internet, and that the camera is on. It was tried for some seconds already.',
  ),
  'source-not-allowed': entry(
    false,
    'This client may not have that source pulled. Addresses (rtsp, hls) need a client of kind "direct", names (remote) a handler that knows them.',
  ),
  'pull-interrupted': entry(
    true,
    'The service gets no picture from the source right now. It connects again by itself; check that the camera is on and online.',
  ),
  // Watching
  'view-failed': entry(
    true,
    'The video of the stream could not be received: the room was not reached, or refused a fresh viewer token. Check the network and that WebRTC is allowed on it.',
  ),
  // Use of the kit
  'invalid-option': entry(false, 'An option is not valid. The text says which and why.'),
  'missing-provider': entry(
    false,
    'A hook was used outside of its provider. Wrap the tree in <OvershootProvider client={client}>.',
  ),
  'key-in-browser': entry(
    false,
    'An API key must not reach a browser: everybody who opens the page can read and spend it. Put a server in between (kind: "handler"), or set dangerouslyAllowBrowser for a tool of your own.',
  ),
} as const satisfies Record<string, CatalogEntry>;

/** Closed union of everything that can go wrong on the Overshoot side. */
export type OvershootErrorCode = keyof typeof errorCatalog;
