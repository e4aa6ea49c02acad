const WIDTH = 320;
const HEIGHT = 180;

function createCanvas(): { canvas: HTMLCanvasElement; paint: (hue: number) => void } {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  return {
    canvas,
    paint(hue) {
      if (!context) return;
      context.fillStyle = `hsl(${hue} 80% 50%)`;
      context.fillRect(0, 0, WIDTH, HEIGHT);
    },
  };
}

/** A canvas that shows another colour fifteen times a second, until it is told to stop. */
export function drawMoving(): { canvas: HTMLCanvasElement; stop: () => void } {
  const { canvas, paint } = createCanvas();
  let hue = 0;
  const timer = setInterval(() => paint((hue = (hue + 7) % 360)), 66);
  return { canvas, stop: () => clearInterval(timer) };
}

/** A canvas that moves until the page hears the event `fixture-still`: a test says when it pauses. */
export function drawUntilStill(): HTMLCanvasElement {
  const { canvas, stop } = drawMoving();
  window.addEventListener('fixture-still', stop, { once: true });
  return canvas;
}

/** A canvas that is drawn once and never again. */
export function drawStill(): HTMLCanvasElement {
  const { canvas, paint } = createCanvas();
  paint(200);
  return canvas;
}

const RED = 0;
const GREEN = 120;

/** A canvas in red, and in green from the moment when the page hears the event `fixture-green`. */
export function drawColours(): HTMLCanvasElement {
  const { canvas, paint } = createCanvas();
  let hue = RED;
  window.addEventListener('fixture-green', () => (hue = GREEN), { once: true });
  setInterval(() => paint(hue), 66);
  paint(hue);
  return canvas;
}
