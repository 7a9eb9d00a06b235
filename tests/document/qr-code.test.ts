import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { renderDeck } from '../../src/document/index.ts';
import { renderQrCode } from '../../src/document/qr-code.ts';
import { tinyDeck } from '../fixtures/tiny-deck.ts';

const BLANK = { session: '', date: '', place: '', speaker: '', emblem: '' };

/** What a telephone reads from a code that is drawn `size` px wide. */
async function scan(svg: string, size: number): Promise<string | undefined> {
  const picture = await loadImage(
    Buffer.from(
      svg.replace('<svg', `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"`),
    ),
  );
  const g = createCanvas(size + 40, size + 40).getContext('2d');
  // On the red of the cover: the code brings its own white.
  g.fillStyle = '#7c1316';
  g.fillRect(0, 0, size + 40, size + 40);
  g.drawImage(picture, 20, 20, size, size);
  const { data, width, height } = g.getImageData(0, 0, size + 40, size + 40);
  return jsQR(data, width, height)?.data;
}

describe('the code of the meeting', () => {
  test.each([
    'https://a.cn',
    'https://www.example.org.cn/2020/review?from=hall',
    `https://example.org/${'x'.repeat(80)}`,
  ])('%s is read back', async (address) => {
    const svg = String(renderQrCode({ ...BLANK, address }));
    expect(await scan(svg, 190)).toBe(address);
    expect(await scan(svg, 480)).toBe(address);
  });

  test('stands on cover and close, and nowhere if there is no address', () => {
    const count = (address: string) =>
      String(renderDeck({ ...tinyDeck, meeting: { ...BLANK, address } })).split('class="code"').length - 1;
    expect(count('https://example.org')).toBe(2);
    expect(count('')).toBe(0);
  });
});
