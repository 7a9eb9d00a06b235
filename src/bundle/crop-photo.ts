import sharp, { type Region, type Sharp } from 'sharp';
import type { Photo } from '../deck/index.ts';

/** How a photograph is cut. */
export interface Crop {
  /** What is to stay, in per cent from the left and from the top. */
  readonly focus: readonly [number, number];
  /** Width and height of the result, in pixels. */
  readonly size: readonly [number, number];
  /** Least width of what is left of the original, in pixels. */
  readonly least: number;
}

const QUALITY = 80;
/** No camera has more, and a picture of few bytes may: it would take the memory of the machine. */
const MOST_PIXELS = 200_000_000;
/** By what the library calls them: AVIF is a kind of HEIF. */
const KINDS = ['jpeg', 'png', 'webp', 'avif', 'heif', 'svg'];
/** Dots an inch that a drawing of no size of its own is drawn in, and the most that the library takes. */
const DENSITY = 72;
const DENSEST = 7200;

/**
 * A photograph turned as it was taken, cropped around its focus and scaled, as WebP, without the camera's metadata
 * (place, time, device); what is transparent becomes white, as the paper is. @throws Error with what is wrong with the file, worded to follow its name
 */
export async function cropPhoto(bytes: Buffer, crop: Crop): Promise<Buffer> {
  if (bytes.length === 0) throw new Error('是空文件');
  const picture = await openPicture(bytes, crop);
  const { format = '', compression, autoOrient, pages = 1 } = await metadataOf(picture);
  if (!KINDS.includes(format) || compression === 'hevc')
    throw new Error(`是 ${compression === 'hevc' ? 'HEIC' : format.toUpperCase()} 图片`);
  if (pages > 1) throw new Error('是会动的图片，只能用一帧');
  if (autoOrient.width * autoOrient.height > MOST_PIXELS)
    throw new Error(`有 ${autoOrient.width}×${autoOrient.height} 像素，太大，打不开`);
  const region = regionOf(autoOrient, crop);
  if (region.width < crop.least)
    throw new Error(`只有 ${autoOrient.width}×${autoOrient.height} 像素，裁切后太小，放大了会糊`);
  const [width, height] = crop.size;
  const cut = picture
    .extract(region)
    .resize(width, height)
    .flatten({ background: '#fff' })
    .webp({ quality: QUALITY });
  return cut.toBuffer().catch(() => {
    throw new Error('不完整，打不开');
  });
}

/** A drawing is drawn as large as the crop needs it. */
async function openPicture(bytes: Buffer, { size: [wide, high] }: Crop): Promise<Sharp> {
  const picture = sharp(bytes, { failOn: 'error' }).autoOrient();
  const { format, width, height } = await metadataOf(picture);
  if (format !== 'svg') return picture;
  const density = Math.min(DENSITY * Math.max(wide / width, high / height), DENSEST);
  return sharp(bytes, { failOn: 'error', density });
}

async function metadataOf(picture: Sharp) {
  try {
    return await picture.metadata();
  } catch {
    throw new Error('不是照片');
  }
}

/** The largest part of the wanted shape, with the focus as near to its middle as the edges allow. */
export function regionOf(
  { width, height }: { readonly width: number; readonly height: number },
  { focus: [x, y], size: [wide, high] }: Pick<Crop, 'focus' | 'size'>,
): Region {
  const scale = Math.min(width / wide, height / high);
  const own = { width: Math.round(wide * scale), height: Math.round(high * scale) };
  const start = (length: number, part: number, percent: number) =>
    Math.round(Math.min(Math.max((length * percent) / 100 - part / 2, 0), length - part));
  return { ...own, left: start(width, own.width, x), top: start(height, own.height, y) };
}

/** A cropped photograph for programs that do not read WebP. */
export function asJpeg({ address }: Photo): Promise<Buffer> {
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  return sharp(bytes).jpeg({ quality: QUALITY }).toBuffer();
}
