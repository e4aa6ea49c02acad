import { describe, expect, it } from 'vitest';
import { createFakeMedia } from '../../testing/media/createFakeMedia.js';
import { OvershootError } from '../errors/index.js';
import { captureError } from './captureError.js';

const camera = { type: 'camera' } as const;

describe('captureError', () => {
  it.each([
    ['NotFoundError', 'no-device'],
    ['DevicesNotFoundError', 'no-device'],
    ['NotReadableError', 'device-busy'],
    ['TrackStartError', 'device-busy'],
    ['OverconstrainedError', 'constraints'],
    ['SecurityError', 'capture-unsupported'],
    ['NotSupportedError', 'capture-unsupported'],
    ['AbortError', 'capture-failed'],
    ['SomethingNew', 'capture-failed'],
  ])('%s is %s', async (name, code) => {
    const cause = new DOMException('x', name);
    expect(await captureError(cause, createFakeMedia(), camera)).toMatchObject({
      code,
      stage: 'capture',
      cause,
    });
  });

  it.each([
    ['denied', 'permission-blocked'],
    ['prompt', 'permission-dismissed'],
    ['unknown', 'permission-dismissed'],
  ] as const)('a refusal with permission %s is %s', async (permission, code) => {
    const error = await captureError(
      new DOMException('x', 'NotAllowedError'),
      createFakeMedia({ permission }),
      camera,
    );
    expect(error.code).toBe(code);
  });

  it('of a camera on a plain http page is always insecure-context, of other sources what it is', async () => {
    const media = createFakeMedia({ secure: false });
    const cause = new TypeError('mediaDevices is undefined');
    expect((await captureError(cause, media, camera)).code).toBe('insecure-context');
    const empty = new DOMException('The element shows no video yet.', 'InvalidStateError');
    const element = { type: 'element', element: document.createElement('video') } as const;
    expect((await captureError(empty, media, element)).code).toBe('capture-failed');
  });

  it('leaves what has a code alone, and takes anything that can be thrown', async () => {
    const known = new OvershootError('no-video', { stage: 'capture' });
    expect(await captureError(known, createFakeMedia(), camera)).toBe(known);
    expect((await captureError('a text', createFakeMedia(), camera)).code).toBe('capture-failed');
  });
});
