/** A camera of one colour, in pictures that differ by a pixel: an encoder sends next to nothing of a picture that stands. */
export function createColourCamera(): { stream: MediaStream; paint: (colour: string) => void } {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const context = canvas.getContext('2d');
  let colour = '#ff0000';
  let count = 0;
  setInterval(() => {
    if (context === null) return;
    count += 1;
    context.fillStyle = colour;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = '#fff';
    context.fillRect(count % 8, 0, 1, 1);
  }, 50);
  return { stream: canvas.captureStream(20), paint: (next) => (colour = next) };
}
