import { join, relative } from 'node:path';
import { type Face, folderCache, formatFaces, makeFaces } from '../bundle/fonts.ts';
import { readProject } from '../bundle/load.ts';
import { factsData } from '../document/data/facts.ts';
import { renderProof, titleOf } from '../document/paper/proof-page.ts';
import { formatDay } from '../document/paper/proof-row.ts';
import { proofGroups } from '../document/paper/proof-rows.ts';
import { findDoubts, formatDoubt, ProblemsError } from '../facts/index.ts';
import { type Command, readArguments } from './command.ts';
import { writeEach } from './files.ts';
import { formatProofCsv } from './proof/csv.ts';
import { printPage } from './proof/print.ts';
import { formatProofXlsx } from './proof/xlsx.ts';

const PDF = 'dist/proof.pdf';
const CSV = 'dist/proof.csv';
const XLSX = 'dist/proof.xlsx';

/** Writes the sheet that the departments sign. */
export const proof: Command = {
  takes: '[--source 报告.txt]',
  details: ['--source 报告.txt　报告原文在别处时写明；平时放在 assets/source.txt'],
  main: async (argv, { root, print }) => {
    const { values } = readArguments(argv, { source: { type: 'string' } });
    const { deck, source, problems } = await readProject(root, values.source);
    if (deck === undefined || problems.length > 0) throw new ProblemsError(problems);
    const groups = proofGroups(factsData(deck, source?.places));
    const { book, meeting } = deck;
    const head = {
      report: book.report,
      meeting,
      today: formatDay(new Date()),
      checked: source !== undefined,
      doubts: source === undefined ? [] : findDoubts(source.joined).map(formatDoubt),
    };
    const page = renderProof(groups, head, await makeProofFaces(root, renderProof(groups, head, '')));
    const words = { title: titleOf(head), author: book.report.organisation };
    const { bytes, pages } = await printPage(page, words);
    const { paths, refused } = await writeEach([
      [join(root, PDF), bytes],
      [join(root, CSV), formatProofCsv(groups, head.doubts)],
      [join(root, XLSX), formatProofXlsx(groups, head.doubts, words)],
    ]);
    const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
    const names = paths.map(
      (path) => `${relative(root, path)}${path.endsWith('.pdf') ? `（${pages} 页）` : ''}`,
    );
    print(`数据核对表：${count} 条，${names.join('、')}`);
    if (head.doubts.length > 0)
      print(`？ 报告里互相对不上的 ${head.doubts.length} 处，列在表后；XLSX 里另有一张表`);
    if (source === undefined) print('？ 没有报告原文（assets/source.txt），“原文核对”一栏空着');
    if (refused) throw refused;
  },
};

const FACES: readonly Face[] = [
  { family: 'sans', weight: 400 },
  { family: 'sans', weight: 700 },
  { family: 'serif', weight: 900 },
];

/** The deck's own faces with every character of the page: static TrueType, so that the PDF can be searched. */
async function makeProofFaces(root: string, page: string): Promise<string> {
  const cache = folderCache(join(root, 'node_modules/.cache/deck-fonts'));
  const uses = FACES.map((face) => ({ ...face, text: page, where: PDF }));
  return formatFaces(await makeFaces(uses, { cache, format: 'truetype' }));
}
