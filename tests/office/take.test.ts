import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { slidesInModule } from '../../src/bundle/slide-in-module.ts';
import type { PlacedSlide } from '../../src/deck/index.ts';
import { readDraft } from '../../src/office/read/read.ts';
import { editsOf, type NotesEdit } from '../../src/office/take/take.ts';
import { GB_9704 } from '../../src/office/write/docx/format.ts';
import { writeSpeech } from '../../src/office/write/docx/speech.ts';
import { CUE } from '../../src/script/cue.ts';
import { deck } from '../fixtures/union-report/deck.ts';
import { share, some } from '../trials.ts';
import {
  type Manuscript,
  openManuscript,
  saveManuscript,
  splitRuns,
  tracked,
  typed,
  wordsIn,
} from './speech-edits.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const moduleOf = ({ part }: PlacedSlide) =>
  readFileSync(join(ROOT, `tests/fixtures/union-report/slides/${part.id}.ts`), 'utf8');
const codeOf = (slide: PlacedSlide) =>
  slidesInModule(moduleOf(slide))(slide.part.id, slide.id.slice(slide.part.id.length + 1));

let bytes: Uint8Array;
let base: Manuscript;
/** Paragraphs of the notes, with the slide that each belongs to. */
let spoken: readonly { readonly index: number; readonly slide: string; readonly words: string }[];

beforeAll(async () => {
  bytes = await writeSpeech(deck, GB_9704);
  base = openManuscript(bytes);
  let slide = '';
  spoken = base.paragraphs.flatMap((paragraph, index) => {
    const mark = /w:name="s_(\w+)"/.exec(paragraph)?.[1];
    slide = deck.slides.find(({ id }) => id.replaceAll('.', '_') === mark)?.id ?? slide;
    const words = wordsIn(paragraph);
    return slide === '' || words === '' || paragraph.includes('w:name="p_') ? [] : [{ index, slide, words }];
  });
});

async function take(paragraphs: readonly string[]): Promise<readonly NotesEdit[]> {
  const draft = await readDraft('讲稿.docx', saveManuscript(bytes, { ...base, paragraphs }));
  return editsOf(draft, deck, (slide) => {
    const code = codeOf(slide);
    return code?.notes && { ...code.notes, groups: code.groups, open: code.importEnd !== undefined };
  });
}

const replaceAt = (index: number, ...put: readonly string[]) =>
  base.paragraphs.flatMap((paragraph, i) => (i === index ? put : [paragraph]));
const expressionsIn = (template = '') =>
  [...template.matchAll(/\$\{([^}]*)\}/g)].map(([, code]) => code).sort();
const bare = (words: string) => words.replace(/【第\d+页】/g, '');

describe('what comes back unchanged', () => {
  it('asks for nothing, whole or in pieces', async () => {
    expect(await take(base.paragraphs)).toEqual([]);
    expect(await take(base.paragraphs.map(splitRuns))).toEqual([]);
  });

  it('nor does a manuscript that has its cues as earlier versions wrote them', async () => {
    const old = base.paragraphs.map((paragraph) => paragraph.replaceAll(CUE, '【翻】'));
    expect(old).not.toEqual(base.paragraphs);
    expect(await take(old)).toEqual([]);
  });
});

/** Words without a figure in a paragraph, to be replaced. */
const plainWords = (words: string) => /[\p{Script=Han}]{4}(?=[，。；])/u.exec(words)?.[0];

describe('a hundred edits (a quarter of them but in the full matrices)', () => {
  it('of words, tracked or typed over, come to their own slide with every figure kept', async () => {
    let tried = 0;
    for (const { index, slide, words } of spoken) {
      const old = plainWords(words);
      if (old === undefined || tried >= share(40) || deck.book.terms.some((term) => term.includes(old)))
        continue;
      const author = tried % 2 === 0 ? '王五' : undefined;
      const paragraph = base.paragraphs[index] ?? '';
      const now =
        author === undefined
          ? paragraph.replace(old, '另一句话')
          : tracked(paragraph, old, '另一句话', author);
      if (wordsIn(now) === words) continue;
      tried += 1;
      const edits = await take(replaceAt(index, now));
      expect(edits.map((one) => one.slide.id)).toEqual([slide]);
      const [edit] = edits;
      expect(edit?.now).toContain('另一句话');
      expect(edit?.template).toContain('另一句话');
      expect(edit?.changes).toEqual([]);
      expect(edit?.authors).toEqual(author === undefined ? [] : [author]);
      expect(expressionsIn(edit?.template)).toEqual(
        [...(codeOf(edit?.slide as PlacedSlide)?.notes?.expressions ?? [])].sort(),
      );
    }
    expect(tried).toBe(share(40));
  });

  it('of a figure are told and never taken', async () => {
    let tried = 0;
    const told = deck.slides.filter(({ slide }) => slide.notes.spans.some(({ kind }) => kind === 'figure'));
    for (const slide of some(told)) {
      const span = slide.slide.notes.spans.find(
        (one) => one.kind === 'figure' && one.fact.kind !== 'award' && !one.short && /\d/.test(one.fact.says),
      );
      if (span?.kind !== 'figure') continue;
      const { says } = span.fact;
      const number = slide.slide.notes.spans.filter(({ kind }) => kind === 'figure').indexOf(span);
      const other = says.replace(/\d+/, (digits) => String(Number(digits) + 7));
      const mark = `w:name="f${number}_${slide.id.replaceAll('.', '_')}"`;
      const index = base.paragraphs.findIndex((paragraph) => paragraph.includes(mark));
      const paragraph = base.paragraphs[index] ?? '';
      const at = paragraph.indexOf(says, paragraph.indexOf(mark));
      const edits = await take(
        replaceAt(index, paragraph.slice(0, at) + other + paragraph.slice(at + says.length)),
      );
      expect(edits.map((one) => [one.slide.id, one.changes])).toEqual([
        [slide.id, [{ deck: says, draft: other, what: 'kept' }]],
      ]);
      // Word for word what stands in the module: nothing but the figure was changed, and that was not taken.
      const notes = codeOf(slide)?.notes;
      expect(edits[0]?.template).toBe(moduleOf(slide).slice(notes?.start, notes?.end));
      tried += 1;
    }
    expect(tried).toBeGreaterThanOrEqual(share(15));
  });

  it('of whole paragraphs: written anew, added, left out, moved', async () => {
    const fresh = '这一段是会前重新写的话，与原来的字句没有一处相同。';
    const chosen = spoken.filter((_, i) => i % 5 === 2).slice(0, share(12));
    for (const { index, slide, words } of chosen) {
      const added = await take(replaceAt(index, base.paragraphs[index] ?? '', typed(fresh)));
      expect(added.map((one) => one.slide.id)).toEqual([slide]);
      expect(added[0]?.now).toContain(`${bare(words)}\n${fresh}`);
      const gone = await take(replaceAt(index));
      expect(gone.map((one) => one.slide.id)).toEqual([slide]);
      expect(gone[0]?.now).not.toContain(bare(words));
      const anew = await take(replaceAt(index, typed(fresh)));
      expect(anew.map((one) => one.slide.id)).toEqual([slide]);
      expect(anew[0]?.now).toContain(fresh);
    }
  });

  it('moved to another slide stand there, once', async () => {
    const movable = spoken
      .filter(
        ({ slide, words }, i) =>
          spoken[i - 1]?.slide === slide &&
          spoken[i + 1]?.slide === slide &&
          !/\d/.test(words) &&
          !words.includes(CUE),
      )
      .slice(0, 8);
    expect(movable.length).toBeGreaterThan(3);
    for (const { index, words } of some(movable)) {
      const target = spoken.find((one, i) => one.index > index + 8 && spoken[i + 1]?.slide === one.slide);
      if (target === undefined) continue;
      const paragraph = base.paragraphs[index] ?? '';
      const paragraphs = base.paragraphs.flatMap((one, i) =>
        i === index ? [] : i === target.index ? [one, paragraph] : [one],
      );
      const edits = await take(paragraphs);
      const holding = edits.filter(({ now }) => now.includes(words)).map((one) => one.slide.id);
      expect(holding).toEqual([target.slide]);
    }
  });
});

describe('where no bookmark is left', () => {
  it('likeness finds the slides', async () => {
    const plain = spoken.map(({ words }) => typed(words));
    expect((await take(plain)).map((one) => one.slide.id)).toEqual([]);
    const edited = plain.map((paragraph, i) =>
      i % 10 === 3 ? paragraph.replace('。</w:t>', '，特此说明。</w:t>') : paragraph,
    );
    const edits = await take(edited);
    const wanted = spoken
      .filter(({ words }, i) => i % 10 === 3 && words.endsWith('。'))
      .map(({ slide }) => slide);
    expect(edits.map((one) => one.slide.id)).toEqual([...new Set(wanted)]);
    expect(edits.every(({ now }) => now.includes('特此说明'))).toBe(true);
  });
});

describe('what cannot be taken', () => {
  it('is refused with the figure that nobody knows', async () => {
    const at = spoken.find(({ words }) => words.length > 20);
    const edits = await take(
      replaceAt(at?.index ?? 0, base.paragraphs[at?.index ?? 0] ?? '', typed('另有987家单位参加。')),
    );
    expect(edits[0]?.template).toBeUndefined();
    expect(edits[0]?.refusal).toContain('987家');
  });

  it('keeps a click that the draft has lost', async () => {
    const at = spoken.find(({ words }) => words.includes(CUE) && words.length > 20);
    const paragraph = (base.paragraphs[at?.index ?? 0] ?? '')
      .replace(CUE, '')
      .replace('。</w:t>', '，请看。</w:t>');
    const [edit] = await take(replaceAt(at?.index ?? 0, paragraph));
    expect(expressionsIn(edit?.template)).toEqual(
      [...(codeOf(edit?.slide as PlacedSlide)?.notes?.expressions ?? [])].sort(),
    );
  });
});

it('the modules with an edit in each slide compile, and are formatted as they stand', async () => {
  const words = '，`$' + '{x}请看。</w:t>';
  const edits = await take(base.paragraphs.map((one) => one.replace('。</w:t>', () => words)));
  for (const part of some([...new Set(edits.map(({ slide }) => slide.part.id))])) {
    const own = edits.filter(({ slide }) => slide.part.id === part);
    let text = readFileSync(join(ROOT, `tests/fixtures/union-report/slides/${part}.ts`), 'utf8');
    for (const { slide, template = '' } of [...own].reverse()) {
      const notes = codeOf(slide)?.notes;
      text = text.slice(0, notes?.start) + template + text.slice(notes?.end);
    }
    for (const { slide, now } of own) {
      const again = slidesInModule(text)(part, slide.id.slice(part.length + 1))?.notes;
      expect(again?.words.join('').match(/`\$\{x\}请看/g)).toHaveLength(now.match(/请看/g)?.length ?? 0);
    }
    const biome = join(ROOT, 'node_modules/.bin/biome');
    const formatted = execFileSync(biome, ['format', '--stdin-file-path', `slides/${part}.ts`], {
      cwd: ROOT,
      input: text,
    });
    expect(formatted.toString()).toBe(text);
  }
});
