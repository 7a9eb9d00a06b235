import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProject } from '../../src/bundle/load.ts';
import type { Deck } from '../../src/deck/index.ts';
import { END_MARK } from '../../src/office/word-bookmarks.ts';
import { GB_9704 } from '../../src/office/write/docx/format.ts';
import { writeSpeech } from '../../src/office/write/docx/speech.ts';
import {
  authorBudget,
  formatRuns,
  newRun,
  planOf,
  type Run,
  type RunEvent,
} from '../../src/rehearsal/index.ts';
import { copyBody, type ProjectCopy } from '../next-year/project.ts';
import { openManuscript, saveManuscript, typed, wordsIn } from '../office/speech-edits.ts';

let project: ProjectCopy;
let deck: Deck;
beforeAll(async () => {
  project = await copyBody();
  const read = await readProject(project.root);
  if (read.deck === undefined) throw new Error(JSON.stringify(read.problems));
  deck = read.deck;
});
afterAll(() => project?.remove());

const inProject = (file: string) => readFile(join(project.root, file), 'utf8');

/** Runs `take` on bytes that came back under this name. */
async function take(name: string, bytes: string | Uint8Array, ...options: readonly string[]) {
  const path = join(project.root, name);
  await project.write(name, bytes);
  return project.run('take', path, '--yes', ...options);
}

/** A run in which each slide was told for so many seconds, as the screens of rehearsal record it. */
function runOf(id: string, secondsOf: (page: number) => number): Run {
  const plan = planOf(deck);
  let t = 0;
  const events: RunEvent[] = [{ type: 'start', t }];
  for (const [i, { page }] of plan.slides.entries()) {
    t += secondsOf(page) * 1000;
    const next = plan.slides[i + 1];
    events.push(next ? { type: 'enter', t, slide: next.id, step: 0, by: 'next' } : { type: 'end', t });
  }
  const start = { id, startedAt: 1_606_000_000_000, rate: 200, kind: '排练' } as const;
  return { ...newRun(plan, authorBudget(plan), start), events };
}

describe('the times of rehearsals', () => {
  it('go into the slides as medians, written where no time stood', async () => {
    const runs = [40, 20, 33].map((seconds, i) => runOf(`r${i}`, (page) => seconds + page));
    const { exit, printed } = await take('排练记录.json', formatRuns(runs));
    expect(printed).toContain('3次排练，取各页的中位数');
    expect(exit).toBe(0);
    const water = await inProject('slides/water.ts');
    const pages = deck.slides.filter(({ slide }) => water.includes(`id: '${slide.id}'`));
    const written = [...water.matchAll(/^ {6}seconds: (\d+),?$/gm)].map(([, seconds]) => Number(seconds));
    expect(written).toEqual(pages.map(({ page }) => 33 + page));
    expect((await project.run('check', '--numbers')).printed).not.toMatch(/^×/m);
  });

  it('replace those that stood there, once', async () => {
    const { exit } = await take('一次.json', formatRuns([runOf('r9', () => 25)]));
    expect(exit).toBe(0);
    const frame = await inProject('slides/frame.ts');
    expect([...frame.matchAll(/seconds: (\d+)/g)].map(([, seconds]) => seconds)).toEqual(
      deck.slides.filter(({ part }) => ['opening', 'closing'].includes(part.id)).map(() => '25'),
    );
    const again = await take('一次.json', formatRuns([runOf('r9', () => 25)]));
    expect(again.printed).toContain('各页的时间不用改');
  });

  it('of a slide that was only paged past stay as they are', async () => {
    const { printed } = await take('翻过.json', formatRuns([runOf('r', (page) => (page === 4 ? 1 : 25))]));
    expect(printed).toContain('另有1页没有讲完过');
  });

  it('from a file without runs are refused', async () => {
    const { exit, printed } = await take('别的.json', '{"a": 1}');
    expect(exit).toBe(1);
    expect(printed).toMatch(/×[^\n]*\n {2}改法：在排练小结里/);
  });
});

describe('an edited manuscript', () => {
  const edited = async (change: (paragraphs: readonly string[]) => readonly string[]) => {
    const bytes = await writeSpeech(deck, GB_9704);
    const base = openManuscript(bytes);
    return saveManuscript(bytes, { ...base, paragraphs: change(base.paragraphs) });
  };

  it('may say a figure of another part: its module then names that part’s facts', async () => {
    const before = await inProject('slides/work.ts');
    const bytes = await edited((paragraphs) =>
      paragraphs.flatMap((one) =>
        wordsIn(one).includes('获评省文明单位') ? [one, typed('再生水利用率28.4%，来之不易。')] : [one],
      ),
    );
    const { exit, printed } = await take('讲稿.docx', bytes);
    expect(printed).toMatch(/～ 第\d+页　self\.honours　slides\/work\.ts/);
    expect(exit).toBe(0);
    const after = await inProject('slides/work.ts');
    expect(after).toMatch(/import \{ [^}]*self, service, saving \} from '\.\/facts\.ts'/);
    expect(after).toContain('再生水利用率${' + 'saving.reuse}，来之不易。');
    expect((await project.run('check', '--numbers')).printed).not.toMatch(/^×/m);
    await project.write('slides/work.ts', before);
  });

  it('has what stands behind its end told, and not taken', async () => {
    const before = await inProject('slides/frame.ts');
    const bytes = await edited((paragraphs) => [...paragraphs, typed('附：会务安排，共3页。')]);
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain(END_MARK);
    const { exit, printed } = await take('讲稿.docx', bytes);
    expect(printed).toContain('？ 写在讲稿末尾标记以后，没有收：附：会务安排，共3页。');
    expect(printed).toContain('讲稿没有改动');
    expect(exit).toBe(5);
    expect(await inProject('slides/frame.ts')).toBe(before);
  });
});

/** The form with cells filled in, by the id of the fact that the hidden column names. */
function filled(bytes: Uint8Array, answers: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const parts = unzipSync(bytes);
  const file = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(parts[file] ?? new Uint8Array());
  const rows = sheet.replace(/<row r="(\d+)".*?<\/row>/gs, (row, number: string) => {
    const id = Object.keys(answers).find((one) => row.includes(`>${one}<`));
    return Object.entries(answers[id ?? ''] ?? {}).reduce(
      (xml, [column, text]) =>
        xml.replace(
          new RegExp(`<c r="${column}${number}"( s="\\d+")?\\s*/>`),
          (_, style = '') => `<c r="${column}${number}"${style} t="inlineStr"><is><t>${text}</t></is></c>`,
        ),
      row,
    );
  });
  return zipSync({ ...parts, [file]: strToU8(rows) });
}

describe('the departments’ round', () => {
  it('goes out a form each, comes back signed, and stands on the proof sheet', async () => {
    const out = await project.run('forms');
    expect(out.exit).toBe(0);
    expect(out.printed).toMatch(/节水办\.xlsx　7个数[\s\S]*建设科\.xlsx　6个数/);
    const form = await readFile(join(project.root, 'dist/forms/节水办.xlsx'));
    const { exit, printed } = await take(
      '节水办.xlsx',
      filled(form, {
        'saving.water': { G: '属实', H: '王五' },
        'saving.perValue': { F: '21.5立方米' },
        'saving.firms': { F: '70家', G: '有误', H: '李四' },
      }),
    );
    expect(printed).toContain('收到 3 个数，没有报的 4 个');
    expect(printed).toContain('× 有异议（李四）：建成的节水型企业　现为 68家，部门报 70家');
    expect(exit).toBe(5);
    const facts = JSON.parse(await inProject('assets/facts.json')) as Facts;
    expect(facts.facts.saving?.firms).toMatchObject({
      says: '68家',
      signed: { state: '有异议', by: '李四', says: '70家' },
    });
    const read = await readProject(project.root);
    const { proofGroups } = await import('../../src/document/paper/proof-rows.ts');
    const { factsData } = await import('../../src/document/data/facts.ts');
    const rows = proofGroups(factsData(read.deck ?? expect.unreachable(), undefined)).flatMap(
      (one) => one.rows,
    );
    const signed = (counts: string) => rows.find((row) => row.counts === counts)?.signed;
    expect(signed('全市用水总量')).toBe('已签　王五');
    expect(signed('万元工业增加值用水量')).toBe('已报');
    expect(signed('建成的节水型企业')).toBe('有异议（70家）　李四');
    expect(signed('再生水利用率')).toBe('未报');
    expect(signed('治理的河道')).toBe('');
  });
});

interface Facts {
  readonly facts: Readonly<Record<string, Readonly<Record<string, object>>>>;
}
