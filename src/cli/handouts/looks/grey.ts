/** Pages have few colours and millions of pixels. */
const known = new Map<number, number>();

/** Share of the light that a pixel gives back when it is printed in one ink, 0 to 1 (relative luminance, sRGB). */
function luminanceOf(pixel: number): number {
  const before = known.get(pixel);
  if (before !== undefined) return before;
  const luminance = measure(pixel);
  known.set(pixel, luminance);
  return luminance;
}

function measure(pixel: number): number {
  const [red, green, blue] = [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255];
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Lightness L* of CIELAB, 0 to 100. */
export function lightnessOf(pixel: number): number {
  const y = luminanceOf(pixel);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

/** Contrast of two pixels in grey, 1 to 21. */
export function contrastOf(one: number, other: number): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function linear(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
