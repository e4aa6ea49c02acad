import type { Evaluates } from './instrument.js';

/** Mean brightness, 0 to 255, of what the page sends at this moment; null where it sends no picture. */
export const sentLuma = (page: Evaluates): Promise<number | null> =>
  page.evaluate(async () => {
    const connections = [...(window.instruments?.connections ?? [])];
    const senders = connections
      .filter(({ connectionState }) => connectionState === 'connected')
      .flatMap((connection) => connection.getSenders());
    const track = senders.map((sender) => sender.track).find((each) => each?.kind === 'video');
    if (!track) return null;
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = new MediaStream([track]);
    await video.play();
    const context = new OffscreenCanvas(32, 24).getContext('2d');
    context?.drawImage(video, 0, 0, 32, 24);
    video.srcObject = null;
    const pixels = context?.getImageData(0, 0, 32, 24).data;
    if (!pixels) return null;
    let sum = 0;
    for (let i = 0; i < pixels.length; i += 4)
      sum += 0.299 * (pixels[i] ?? 0) + 0.587 * (pixels[i + 1] ?? 0) + 0.114 * (pixels[i + 2] ?? 0);
    return sum / (pixels.length / 4);
  });
