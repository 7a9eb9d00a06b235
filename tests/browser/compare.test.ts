import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeXlsx } from '../../src/office/write/xlsx.ts';
import { isThisYear } from '../slides/this-year.ts';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';

let browser: DeckBrowser;
let page: Page;

beforeAll(async () => {
  browser = await openDeckBrowser();
  page = await browser.open({ view: 'compare', size: { width: 1366, height: 768 } });
});
afterAll(() => browser?.close());

const TABLE = Buffer.from(
  writeXlsx({
    sheets: [
      { name: '数字', rows: [['获返还工会经费的小微企业', { value: 818, style: { format: '0"个"' } }]] },
    ],
  }),
);
const TEXT = Buffer.from('吴战字获评全国劳模，赴京领奖。\n\n疫情防控慰问专项资金51.5万元。\n');
const OLD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** What the page says after these files were chosen. */
async function choose(...files: readonly { name: string; buffer: Buffer }[]) {
  await page.evaluate(() => {
    delete document.documentElement.dataset.compared;
  });
  await page.setInputFiles(
    'input[type=file]',
    files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })),
  );
  await page.waitForSelector('html[data-compared]');
  return page.locator('.result').innerText();
}

// The drafts are of this year's report; tests/office/compare.test.ts compares those of a fixture.
describe.runIf(isThisYear)('edited drafts on the page', () => {
  test('a workbook is unpacked and read there, under the strict policy, from file://', async () => {
    const told = await choose({ name: '表.xlsx', buffer: TABLE });
    expect(told).toMatch(/数字不一致\s+818个\s+881个/);
    expect(browser.complaints).toEqual([]);
  });

  test('further files join the set; one that cannot be read keeps it from being clean', async () => {
    const told = await choose({ name: '通稿.txt', buffer: TEXT }, { name: '老稿.doc', buffer: OLD });
    expect(told).toMatch(/名称疑有错字\s+吴战字\s+吴战宇/);
    expect(told).toContain('没有读：是旧格式');
    expect(told).toContain('2处要处理；1个文件没有读，不能算核对过');
    expect(told.match(/[0-9a-f]{64}/g)).toHaveLength(3);
  });

  test('prints as one sheet with the files and a place to sign', async () => {
    await page.emulateMedia({ media: 'print' });
    const told = await page.locator('.result').innerText();
    expect(told).toContain('终稿核对单');
    expect(told).toMatch(/核对人：\s*负责人：\s*日期：/);
    await page.emulateMedia({ media: 'screen' });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});

test.runIf(isThisYear)('a draft let fall on the start page is compared at once', async () => {
  const start = await browser.open({ view: '', size: { width: 1366, height: 768 } });
  await start.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['获返还工会经费的小微企业818个。'], '稿.txt'));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  });
  await start.waitForSelector('html[data-compared="found"]');
  expect(await start.locator('.findings').innerText()).toContain('881个');
  expect(browser.complaints).toEqual([]);
});
