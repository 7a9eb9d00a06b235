import { PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { readOperations } from '../../../../src/cli/pdf/archive/content.ts';
import { markArtifacts } from '../../../../src/cli/pdf/archive/index.ts';
import { stringsIn } from '../../../../src/cli/pdf/archive/strings.ts';
import { bytesOf, contentsOf } from '../../../../src/cli/pdf/objects.ts';
import { loadPdf, savePdf } from '../../../../src/cli/pdf-file.ts';
import { asFromBrowser } from './fixture.ts';

function operationsIn(words: string): readonly string[] {
  const bytes = Buffer.from(words, 'latin1');
  const found: string[] = [];
  readOperations(bytes, (operator, from, at) => found.push(`${operator}(${words.slice(from, at).trim()})`));
  return found;
}

test.each([
  ['q 1 0 0 1 -.5 +2 cm Q', ['q()', 'cm(1 0 0 1 -.5 +2)', 'Q()']],
  ['/F0 12 Tf(a (b\\) c) d)Tj', ['Tf(/F0 12)', 'Tj((a (b\\) c) d))']],
  ['[<00 01>-20(x)]TJ T*', ['TJ([<00 01>-20(x)])', 'T*()']],
  ['/P<</MCID 3/X[true null]>>BDC EMC', ['BDC(/P<</MCID 3/X[true null]>>)', 'EMC()']],
  ['f%EMC f\n f*', ['f()', 'f*()']],
])('%s', (words, operations) => {
  expect(operationsIn(words)).toEqual(operations);
});

test.each([
  ['<00 01>', [[0, 1]]],
  ['<0>', [[0]]],
  [
    '[(a\\051) -3 (\\n\\\\)]',
    [
      [0x61, 0x29],
      [10, 92],
    ],
  ],
  ['((b)\\12\\\n)', [[0x28, 0x62, 0x29, 10]]],
])('strings of %s', (words, strings) => {
  const bytes = Buffer.from(words, 'latin1');
  expect(stringsIn(bytes, 0, bytes.length)).toEqual(strings);
});

test('what has no mark is decoration, and marks never lie across the edge of a text', async () => {
  const pdf = await loadPdf(await asFromBrowser());
  markArtifacts(pdf);
  const [stream] = contentsOf((await loadPdf(await savePdf(pdf))).getPage(0).node);
  expect(stream).toBeInstanceOf(PDFRawStream);
  const marked = operationsIn(Buffer.from(bytesOf(stream as PDFRawStream)).toString('latin1'));
  expect(marked.map((one) => one.replace(/\((?!\/Artifact).*/, ''))).toEqual(
    (
      'rg BMC(/Artifact) re f EMC ' +
      'BDC BT Tf Tj ET EMC '.repeat(3) +
      'BDC q re f Q EMC BT Tf BMC(/Artifact) Tj EMC ET'
    ).split(' '),
  );
});
