/** Redrawn this often: a canvas that nobody draws on gives no frames to those who look at it later. */
const REDRAW_MS = 250;

/** Whether this environment can turn a canvas into video. */
export function canDrawTracks(): boolean {
  return typeof HTMLCanvasElement !== 'undefined' && 'captureStream' in HTMLCanvasElement.prototype;
}

/** A real track that shows a still scene, so that previews in stories look like previews. Null where it cannot be had. */
export function createPictureTrack(label: string, settings: MediaTrackSettings): MediaStreamTrack | null {
  if (!canDrawTracks()) return null;
  const canvas = document.createElement('canvas');
  canvas.width = settings.width ?? 640;
  canvas.height = settings.height ?? 480;
  const context = canvas.getContext('2d');
  if (!context) return null;
  drawScene(context, canvas.width, canvas.height, label);
  const [track] = canvas.captureStream().getVideoTracks();
  if (!track) return null;
  Object.defineProperty(track, 'label', { value: label });
  track.getSettings = () => ({ ...settings });
  const redraw = setInterval(() => {
    if (track.readyState === 'live') drawScene(context, canvas.width, canvas.height, label);
    else clearInterval(redraw);
  }, REDRAW_MS);
  return track;
}

/** A desk, a plant, a mug: still, unmistakable when mirrored (the label), the same in every run. */
function drawScene(g: CanvasRenderingContext2D, width: number, height: number, label: string): void {
  const [w, h] = [width / 100, height / 100];
  const box = (colour: string, x: number, y: number, wide: number, high: number): void => {
    g.fillStyle = colour;
    g.fillRect(x * w, y * h, wide * w, high * h);
  };
  const disc = (colour: string, x: number, y: number, radius: number): void => {
    g.fillStyle = colour;
    g.beginPath();
    g.arc(x * w, y * h, radius * h, 0, 2 * Math.PI);
    g.fill();
  };
  box('#d9d3c7', 0, 0, 100, 66);
  box('#a9c6d8', 60, 8, 30, 36);
  box('#f4f1ea', 74, 8, 1.5, 36);
  box('#8a6a4f', 0, 66, 100, 34);
  for (const [x, y] of [
    [18, 34],
    [26, 26],
    [33, 35],
    [22, 44],
    [30, 45],
  ] as const)
    disc('#4f7f52', x, y, 9);
  box('#b4593c', 20, 50, 12, 22);
  box('#e8e4da', 48, 60, 10, 16);
  box('#3c4a57', 66, 54, 24, 20);
  g.fillStyle = '#2b2b2b';
  g.font = `${Math.round(4.5 * h)}px sans-serif`;
  g.textBaseline = 'bottom';
  g.fillText(label, 3 * w, 97 * h);
}
