import { OvershootError } from '../../core/errors/index.js';
import { checkClip } from './checkClip.js';
import { checkRange } from './checkRange.js';
import { processingMode, secondsBetween } from './processingMode.js';
import type { Processing, RealtimeRequest, RealtimeTransport } from './RealtimeRequest.js';

/** The service's bound on what one stream may write, tokens per second. */
export const TOKENS_PER_SECOND = 128;

/**
 * Every rule of the service, before anything is sent: it would answer 422 once the camera is on and the person waits.
 * Throws `OvershootError` `invalid-option`, with the arithmetic in its text.
 */
export function checkRequest(request: RealtimeRequest): void {
  const problem =
    checkPrompt(request.prompt) ??
    (request.model.trim() === '' ? 'model is empty.' : null) ??
    checkProcessing(request.processing) ??
    checkMode(request) ??
    checkTokens(request) ??
    checkTransport(request.transport);
  if (problem !== null) throw new OvershootError('invalid-option', { stage: 'create', detail: problem });
}

/** What is wrong with a prompt, or null. */
export const checkPrompt = (prompt: string): string | null =>
  prompt.trim() === '' ? 'prompt is empty, so the model would have nothing to answer.' : null;

function checkProcessing(processing: Processing): string | null {
  const isFrame = 'intervalSeconds' in processing;
  if (isFrame && 'clipLengthSeconds' in processing)
    return 'processing has both intervalSeconds (frames) and clipLengthSeconds (clips): give one of them.';
  return isFrame
    ? checkRange('intervalSeconds', processing.intervalSeconds, { over: 0, to: 60 })
    : checkClip(processing);
}

function checkMode({ mode, processing }: RealtimeRequest): string | null {
  if (mode === undefined || mode === processingMode(processing)) return null;
  const wanted = mode === 'clip' ? 'clipLengthSeconds and delaySeconds' : 'intervalSeconds';
  return `mode is "${mode}", which needs ${wanted} in processing.`;
}

function checkTokens({ maxOutputTokens, processing }: RealtimeRequest): string | null {
  if (maxOutputTokens === undefined || maxOutputTokens === null) return null;
  const wrong = checkRange('maxOutputTokens', maxOutputTokens, { from: 1, whole: true });
  if (wrong !== null) return wrong;
  const seconds = secondsBetween(processing);
  if (maxOutputTokens / seconds <= TOKENS_PER_SECOND) return null;
  const name = 'intervalSeconds' in processing ? 'intervalSeconds' : 'delaySeconds';
  const most = Math.floor(TOKENS_PER_SECOND * seconds);
  return (
    `maxOutputTokens / ${name} = ${maxOutputTokens} / ${seconds} = ${shown(maxOutputTokens / seconds)} tokens per second, ` +
    `more than ${TOKENS_PER_SECOND}. Ask for at most ${most} tokens (${TOKENS_PER_SECOND} × ${seconds}), ` +
    `or set ${name} to ${shown(maxOutputTokens / TOKENS_PER_SECOND)} or more.`
  );
}

const shown = (value: number): string => String(Math.ceil(value * 1000) / 1000);

function checkTransport(transport: RealtimeTransport | undefined): string | null {
  if (transport?.type === 'webrtc' && transport.sdp === '') return 'The offer (transport.sdp) is empty.';
  if (transport?.type !== 'livekit') return null;
  if (!/^(wss?|https?):\/\//.test(transport.url))
    return 'transport.url must be the address of a LiveKit server (wss://…).';
  return transport.token === ''
    ? 'transport.token is empty: the service needs one that may subscribe.'
    : null;
}
