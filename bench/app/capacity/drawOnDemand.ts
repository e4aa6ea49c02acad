/**
 * One moving picture for any number of tracks, which comes only while it is asked for: at rest no frame is sent, so
 * that what was sent and what was counted can be read without a race.
 */
export function drawOnDemand({
  width,
  height,
  frameRate,
}: {
  width: number;
  height: number;
  frameRate: number;
}) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  // Without a rate of its own the track waits for `requestFrame`; its clones follow.
  const [source] = canvas.captureStream(0).getVideoTracks();
  if (!context || !(source instanceof CanvasCaptureMediaStreamTrack))
    throw new Error('this browser captures no canvas');
  let frame = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  const drawOne = (): void => {
    frame += 1;
    context.fillStyle = `hsl(${(frame * 7) % 360} 80% 50%)`;
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#fff';
    context.fillText(String(frame), (frame * 5) % width, height / 2);
    source.requestFrame();
  };
  return {
    track: () => source.clone(),
    draw: (on: boolean): void => {
      clearInterval(timer);
      if (on) timer = setInterval(drawOne, 1000 / frameRate);
    },
  };
}
