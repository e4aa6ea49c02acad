import type { Clock } from '../clock/Clock.js';
import { drawRepeatedly } from './drawRepeatedly.js';
import type { OwnedTrack } from './Media.js';

const BARS = ['#d8d8d8', '#d6c93c', '#3cc7d0', '#44b64c', '#b951b4', '#c8403c', '#3f59c4'];

/** Colour bars, a hand that turns once a second, a frame number: motion, colour and text to check by eye. */
export function drawTestPattern(
  clock: Clock,
  { width, height, frameRate }: { width: number; height: number; frameRate: number },
): OwnedTrack {
  return drawRepeatedly(clock, { width, height, frameRate }, (g, frame, seconds) =>
    draw(g, width, height, frame, seconds),
  );
}

function draw(
  g: CanvasRenderingContext2D,
  width: number,
  height: number,
  frame: number,
  seconds: number,
): void {
  const bar = width / BARS.length;
  BARS.forEach((colour, i) => {
    g.fillStyle = colour;
    g.fillRect(i * bar, 0, bar + 1, height);
  });
  const radius = height / 5;
  g.fillStyle = '#111';
  g.beginPath();
  g.arc(width / 2, height / 2, radius * 1.15, 0, 2 * Math.PI);
  g.fill();
  g.strokeStyle = '#fff';
  g.lineWidth = height / 60;
  g.beginPath();
  g.moveTo(width / 2, height / 2);
  const angle = 2 * Math.PI * seconds - Math.PI / 2;
  g.lineTo(width / 2 + radius * Math.cos(angle), height / 2 + radius * Math.sin(angle));
  g.stroke();
  g.fillStyle = '#111';
  g.fillRect(0, height * 0.82, width, height * 0.18);
  g.fillStyle = '#fff';
  g.font = `${Math.round(height * 0.1)}px system-ui, sans-serif`;
  g.textBaseline = 'middle';
  g.fillText(`frame ${frame}   ${seconds.toFixed(1)} s`, width * 0.04, height * 0.91);
}
