/**
 * Gives the last picture once more, or before the first one what the element shows; null where there is nothing to show. It is
 * drawn anew: a frame that is made from another keeps the moment in which that was captured, and WebRTC drops what it
 * takes for the same frame again.
 */
export function createRepeater(still: HTMLCanvasElement | HTMLVideoElement | null) {
  const canvas = new OffscreenCanvas(1, 1);
  return (last: { frame: VideoFrame; at: number } | null, elapsedMs: number): VideoFrame | null => {
    const { width, height } = last ? sizeOfFrame(last.frame) : sizeOf(still);
    const picture = last?.frame ?? still;
    if (!picture || width === 0 || height === 0) return null;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    try {
      canvas.getContext('2d', { alpha: false })?.drawImage(picture, 0, 0, width, height);
      return new VideoFrame(canvas, {
        timestamp: (last?.frame.timestamp ?? 0) + (last ? elapsedMs * 1000 : 0),
      });
    } catch {
      // A picture of another origin, which the browser does not give out.
      return null;
    }
  };
}

const sizeOfFrame = ({ displayWidth, displayHeight }: VideoFrame): { width: number; height: number } => ({
  width: displayWidth,
  height: displayHeight,
});

function sizeOf(still: HTMLCanvasElement | HTMLVideoElement | null): { width: number; height: number } {
  if (!still) return { width: 0, height: 0 };
  return 'videoWidth' in still ? { width: still.videoWidth, height: still.videoHeight } : still;
}
