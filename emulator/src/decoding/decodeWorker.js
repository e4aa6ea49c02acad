// The VP8 decoder in a thread of its own: JavaScript for the reason said in toRgb.js.
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { toRgb } from './toRgb.js';

/**
 * @typedef {object} Decoder ogv's libvpx, compiled to WebAssembly.
 * @property {(done: () => void) => void} init
 * @property {(data: Uint8Array, done: (ok: number) => void) => void} processFrame
 * @property {import('./toRgb.js').PlanarFrame | null} frameBuffer
 * @property {(frame: import('./toRgb.js').PlanarFrame) => void} recycleFrame
 */

const createDecoder = /** @type {(options: object) => Promise<Decoder>} */ (
  createRequire(import.meta.url)('ogv/dist/ogv-decoder-video-vp8-wasm.js')
);

/** One for each stream: a frame is decoded from what came before it. @type {Map<string, Promise<Decoder>>} */
const decoders = new Map();

/** @param {string} stream */
function decoderOf(stream) {
  const known = decoders.get(stream);
  if (known) {
    return known;
  }
  // It reads the size a container would tell; none fits 0 by 0, so the frame's own is used.
  const made = createDecoder({ videoFormat: { cropWidth: 0, cropHeight: 0 } }).then(async (decoder) => {
    await new Promise((resolve) => decoder.init(() => resolve(undefined)));
    return decoder;
  });
  decoders.set(stream, made);
  return made;
}

/**
 * Decodes the frames one after another; the picture is that of the last one.
 *
 * @param {string} stream
 * @param {Uint8Array[]} frames
 */
async function decode(stream, frames) {
  const decoder = await decoderOf(stream);
  for (const [place, data] of frames.entries()) {
    if (decoder.frameBuffer) {
      decoder.recycleFrame(decoder.frameBuffer);
      decoder.frameBuffer = null;
    }
    const ok = await /** @type {Promise<number>} */ (
      new Promise((resolve) => decoder.processFrame(data, resolve))
    );
    if (ok === 0) {
      throw new Error(`frame ${place + 1} of ${frames.length} is no VP8 that can be decoded`);
    }
  }
  if (!decoder.frameBuffer) {
    throw new Error('the decoder gave no picture');
  }
  return toRgb(decoder.frameBuffer);
}

parentPort?.on('message', (/** @type {import('./DecodeJob.js').DecodeMessage} */ message) => {
  if (message.type === 'forget') {
    decoders.delete(message.stream);
    return;
  }
  const { job, stream, frames } = message;
  decode(stream, frames).then(
    (picture) => reply({ job, picture }, [picture.rgb.buffer]),
    (error) => reply({ job, error: String(error) }, []),
  );
});

/**
 * @param {import('./DecodeJob.js').DecodeReply} message
 * @param {ArrayBuffer[]} moved
 */
function reply(message, moved) {
  parentPort?.postMessage(message, moved);
}
