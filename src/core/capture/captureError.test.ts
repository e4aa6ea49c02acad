// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createFakeMedia } from '../../testing/media/createFakeMedia.js';
import { OvershootError } from '../errors/index.js';
import { captureError } from './captureError.js';

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
    expect(await captureError(cause, createFakeMedia())).toMatchObject({ code, stage: 'capture', cause });
  });

  it.each([
    ['denied', 'permission-blocked'],
    ['prompt', 'permission-dismissed'],
    ['unknown', 'permission-dismissed'],
  ] as const)('a refusal with permission %s is %s', async (permission, code) => {
    const error = await captureError(
      new DOMException('x', 'NotAllowedError'),
      createFakeMedia({ permission }),
    );
    expect(error.code).toBe(code);
  });

  it('on a plain http page is always insecure-context', async () => {
    const media = createFakeMedia({ secure: false });
    expect((await captureError(new TypeError('mediaDevices is undefined'), media)).code).toBe(
      'insecure-context',
    );
  });

  it('leaves what has a code alone, and takes anything that can be thrown', async () => {
    const known = new OvershootError('no-video', { stage: 'capture' });
    expect(await captureError(known, createFakeMedia())).toBe(known);
    expect((await captureError('a text', createFakeMedia())).code).toBe('capture-failed');
  });
});
