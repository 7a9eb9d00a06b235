import sharp from 'sharp';

const TILE = { width: 480, height: 270 };
const COLUMNS = 4;
const GAP = 12;
const GROUND = '#c9c5bd';

/** Pictures of slides in their order, four to a row, as one WebP. */
export async function contactSheet(pictures: readonly Uint8Array[]): Promise<Buffer> {
  const rows = Math.ceil(pictures.length / COLUMNS);
  const tiles = await Promise.all(
    pictures.map(async (picture, i) => ({
      input: await sharp(picture).resize(TILE).png().toBuffer(),
      left: GAP + (i % COLUMNS) * (TILE.width + GAP),
      top: GAP + Math.floor(i / COLUMNS) * (TILE.height + GAP),
    })),
  );
  const size = {
    width: GAP + COLUMNS * (TILE.width + GAP),
    height: GAP + rows * (TILE.height + GAP),
  };
  return sharp({ create: { ...size, channels: 3, background: GROUND } })
    .composite(tiles)
    .webp({ quality: 75, smartSubsample: true, effort: 6 })
    .toBuffer();
}
