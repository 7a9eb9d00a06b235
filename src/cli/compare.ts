import { basename } from 'node:path';
import { readProject } from '../bundle/load.ts';
import { formatProblems, type Problem, ProblemsError } from '../facts/index.ts';
import { compareDrafts } from '../office/compare/compare.ts';
import { deckText } from '../office/compare/deck-text.ts';
import type { DraftComparison, Finding, Rewording } from '../office/compare/finding.ts';
import { loadDraft } from '../office/compare/load.ts';
import {
  tellAnswer,
  tellAuthors,
  tellFile,
  tellFinding,
  tellRewording,
  tellVerdict,
} from '../office/compare/present.ts';
import { type Command, readArguments, usageError } from './command.ts';
import { CliError } from './exit.ts';
import { readGiven } from './given.ts';
import { readPdfDraft } from './pdf/draft.ts';

/** Holds edited drafts against the deck, and changes nothing. */
export const compare: Command = {
  takes: '文件 [文件 …]',
  details: ['几个文件作为一套：报告、讲稿、讲义、通稿', '只读不改；没有读成的文件不算核对过'],
  main: async (argv, { root, print }) => {
    const { positionals } = readArguments(argv, {}, { words: true });
    if (positionals.length === 0) throw usageError('没有写文件', '要核对的文件，一个或几个');
    const { deck, problems } = await readProject(root);
    if (deck === undefined || problems.length > 0) throw new ProblemsError(problems);
    const files = await Promise.all(
      positionals.map(async (name) => loadDraft(basename(name), await readGiven(root, name), readPdfDraft)),
    );
    const result = compareDrafts(files, deckText(deck));
    print(formatComparison(result));
    const { findings, clean } = result;
    if (!clean)
      throw new CliError(findings.length > 0 ? 'problems' : 'unchecked', `× ${tellVerdict(result)}`);
  },
};

/** The whole result as lines: files, findings, rewordings, figures left out. */
function formatComparison(result: DraftComparison): string {
  const { files, findings, rewordings, absent, clean } = result;
  const left = absent.map((one) => `  ${one.says}　${tellAnswer(one)}`);
  return [
    ...files.flatMap((file) => [tellFile(file), `  SHA-256 ${file.sha256}`]),
    formatProblems(files.flatMap(problemOfFile)),
    formatProblems(findings.map(problemOf)),
    ...rewordings.map(formatRewording),
    ...(left.length > 0 ? [`稿子里没有出现的数（${left.length}个）：`, ...left] : []),
    ...(clean ? [`√ ${tellVerdict(result)}`] : []),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function problemOfFile({ name, fault }: DraftComparison['files'][number]): readonly Problem[] {
  if (fault === undefined) return [];
  return [
    {
      where: { file: name },
      what: `没有读：${fault.reason}`,
      expected: '能读的 docx、xlsx、pptx、txt，或有文字的 PDF',
      remedy: fault.remedy,
    },
  ];
}

function problemOf(finding: Finding): Problem {
  const { title, draft, deck, about, remedy } = tellFinding(finding);
  const { file, place, sentence } = finding;
  const who = tellAuthors(finding);
  return {
    where: { file, words: [place, who].filter((part) => part !== '').join('，') },
    what: `${title}：${draft === '' ? deck : `稿子“${draft}”`}　${sentence}`,
    expected: deck === '' ? '演示文稿里有的数' : `${deck}${about === '' ? '' : `（${about}）`}`,
    remedy,
  };
}

function formatRewording(rewording: Rewording): string {
  const { file, place, old, sentence } = rewording;
  const where = [file, place, tellAuthors(rewording)].filter((part) => part !== '').join('，');
  const lines = [old === undefined ? '' : `    原：${old}`, sentence === '' ? '' : `    今：${sentence}`];
  return [`～ ${tellRewording(rewording)}　${where}`, ...lines].filter((line) => line !== '').join('\n');
}
