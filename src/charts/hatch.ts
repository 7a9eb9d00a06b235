import type { Rect } from './geometry.ts';

/** Ground and stripe across the hatch in px; finer lines shimmer on LED walls and in cameras. */
const ground = 14;
const stripe = 6;

/**
 * Draws 45° stripes over `area`; the caller clips to the shape.
 * They are lines and not a pattern, so that they stay sharp at any pixel ratio and vectors in print.
 */
export function drawHatch(g: CanvasRenderingContext2D, area: Rect, colour: string): void {
  const step = (ground + stripe) * Math.SQRT2;
  const bottom = area.y + area.height;
  g.save();
  g.strokeStyle = colour;
  g.lineWidth = stripe;
  g.beginPath();
  for (let x = area.x - area.height; x < area.x + area.width; x += step) {
    g.moveTo(x - stripe, bottom + stripe);
    g.lineTo(x + area.height + stripe, area.y - stripe);
  }
  g.stroke();
  g.restore();
}
