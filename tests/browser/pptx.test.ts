import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDeck } from '../../src/bundle/load.ts';
import { pptx } from '../../src/cli/pptx.ts';
import type { Deck } from '../../src/deck/index.ts';
import { openPackage } from '../../src/office/read/package.ts';
import { readPptx } from '../../src/office/read/pptx.ts';
import { openZip } from '../../src/office/read/zip.ts';
import { ROOT } from './root.ts';

let folder = '';
let deck: Deck;
let styles = '';
/** The first that the styles give a name, as the file has it. */
const colourOf = (name: string) => new RegExp(`--${name}: *#(\\w{6})`).exec(styles)?.[1]?.toUpperCase();
const made = () => join(folder, 'deck.pptx');
const read = () => openPackage(openZip(new Uint8Array(readFileSync(made()))));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-pptx-'));
  const loaded = await loadDeck(ROOT);
  deck = loaded.deck;
  styles = loaded.theme.css + readFileSync(join(ROOT, 'src/document/styles/tokens.css'), 'utf8');
  // The command checks what it has written and fails by name.
  await pptx.main(['--out', made()], {
    root: ROOT,
    env: process.env,
    print: () => undefined,
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the deck as PPTX', () => {
  it('has every slide, a chart for each chart, and stays small', async () => {
    const { names } = read();
    expect(names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(
      deck.slides.length,
    );
    const charts = names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBeGreaterThan(0);
    expect(names.filter((name) => name.endsWith('.xlsx'))).toHaveLength(charts.length);
    expect(readFileSync(made()).length).toBeLessThanOrEqual(300_000);
  });

  it('says on each slide what the slide says, and has its notes', async () => {
    const said = await readPptx(read(), 'ppt/presentation.xml');
    const notes = said.filter(({ place }) => place.kind === 'note').map(({ text }) => text);
    const clicks = deck.slides.reduce((sum, { steps }) => sum + steps, 0);
    expect(notes.join('').split('【点一下】').length - 1).toBe(clicks);
    expect(
      said.some(({ place, text }) => place.page === 1 && text.includes(deck.book.report.organisation)),
    ).toBe(true);
  });

  it('has its charts in the colours of the deck, and not in those that stand in for missing ones', async () => {
    const charts = Object.entries(unzipSync(new Uint8Array(readFileSync(made()))))
      .filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
      .map(([, bytes]) => strFromU8(bytes));
    const stand = charts.flatMap((xml) => xml.match(/srgbClr val="(?:000000|666666|999999)"/g) ?? []);
    expect(stand).toEqual([]);
    // The ink of the light theme, and its two series: the office's own where it has some.
    for (const name of ['ink', 'c1', 'c2'])
      expect(charts.join('')).toContain(`srgbClr val="${colourOf(name)}"`);
  });
});
