import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKeptPage } from '../../../src/bundle/development/kept-page.ts';
import { type LiveProject, type News, openProject } from '../../../src/bundle/development/project.ts';
import { copyBody, type ProjectCopy } from '../../next-year/project.ts';

const ENTRY = '<html><head><!--deck:head--></head><body><!--deck:body--></body></html>';
const SLIDES = 'slides/pandemic.ts';
const WORDS = '下沉企业，宣传防疫知识';

let copy: ProjectCopy;
let project: LiveProject;
let news: News[] = [];
let words = '';
beforeAll(async () => {
  copy = await copyBody('union-report');
  words = await readFile(join(copy.root, SLIDES), 'utf8');
  project = openProject(copy.root, (told) => news.push(told));
}, 60_000);
afterAll(async () => {
  await project.close();
  await copy.remove();
});

/** Saves a file and tells what open pages hear of it. */
async function save(file: string, text: string): Promise<readonly News[]> {
  news = [];
  await writeFile(join(copy.root, file), text);
  await project.renew();
  return news;
}

/** Without the places where a line may end. */
function wordsOf(html = ''): string {
  return html.replaceAll('<wbr>', '');
}

describe('the project in development', { timeout: 60_000 }, () => {
  it('is shown as it is', async () => {
    const page = await project.page(ENTRY);
    expect(wordsOf(page)).toContain(WORDS);
    expect(page).toContain('/develop.ts');
    expect(await save(SLIDES, words)).toEqual([]);
  });

  it('is kept for the next session as it was read', async () => {
    const now = new Date();
    await utimes(join(copy.root, SLIDES), now, new Date(now.getTime() - 60_000));
    await project.renew();
    expect((await readKeptPage(copy.root))?.html).toBe(await project.page(ENTRY));
  });

  it('tells a saved word with its slide, and then what stands behind the slides', async () => {
    const told = await save(SLIDES, words.replace(WORDS, '下沉企业，宣讲防疫知识'));
    expect(told.map((one) => one.kind === 'change' && Object.keys(one.change))).toEqual([
      ['slides'],
      ['blocks'],
    ]);
    const [first] = told;
    const slides = first?.kind === 'change' ? first.change.slides : {};
    expect(Object.keys(slides ?? {})).toEqual(['pandemic.response']);
    expect(wordsOf(slides?.['pandemic.response'])).toContain('宣讲防疫知识');
    expect(wordsOf(await project.page(ENTRY))).toContain('宣讲防疫知识');
  });

  it('tells a saved fact with every slide that has it', async () => {
    await save(SLIDES, words);
    const facts = await readFile(join(copy.root, 'assets/facts.json'), 'utf8');
    const told = await save('assets/facts.json', facts.replaceAll('881个', '882个'));
    const slides = told.flatMap((one) => (one.kind === 'change' ? Object.keys(one.change.slides ?? {}) : []));
    expect(slides.length).toBeGreaterThan(1);
    await save('assets/facts.json', facts);
  });

  it('asks for a page loaded anew where a slide went', async () => {
    const fewer = words.replace(/ {2}slides: \[\n {4}slide\(\{[\s\S]*?\n {4}\}\),\n/, '  slides: [\n');
    expect(fewer).not.toBe(words);
    expect((await save(SLIDES, fewer)).map(({ kind }) => kind)).toEqual(['anew']);
    expect((await save(SLIDES, words)).map(({ kind }) => kind)).toEqual(['anew']);
  });

  it('tells on the page what is wrong, and goes on when it is mended', async () => {
    expect(await save(SLIDES, words.replace('say`各级', 'say各级'))).toEqual([{ kind: 'anew' }]);
    const page = await project.page(ENTRY);
    expect(page).toContain('/@vite/client');
    // Else the browser asks for one, and tells in its console that there is none.
    expect(page).toContain('rel="icon"');
    expect(page).toMatch(/slides\/pandemic\.ts/);
    expect(await save(SLIDES, words)).toEqual([{ kind: 'anew' }]);
    expect(wordsOf(await project.page(ENTRY))).toContain(WORDS);
  });

  it('reads its own program anew when that has changed', async () => {
    expect(await project.isMadeOf(join(copy.root, SLIDES))).toBe(false);
    expect(await project.isMadeOf(join(import.meta.dirname, '../../../src/document/page.ts'))).toBe(true);
    news = [];
    await project.restart();
    expect(news).toEqual([{ kind: 'anew' }]);
    expect(wordsOf(await project.page(ENTRY))).toContain(WORDS);
  });
});
