import type { Rule } from '../../src/cli/pdf/archive/rule.ts';

/** The page that says what a handout's claim to be made for archives rests on. */
export function renderArchive(rules: readonly Rule[]): string {
  return [
    '# Handouts for archives',
    '',
    'Made by `npm run docs` from `src/cli/pdf/archive`; do not edit.',
    '',
    'A handout that `npm run handouts` has checked says that it is PDF/A-2a (ISO 19005-2:2011) and PDF/UA-1 (ISO',
    '14289-1:2014). It says so only when it breaks none of the rules below; else the command names the rule, and the file is',
    'kept without the claim. `--no-check`, the booklets and the proof sheet claim nothing.',
    '',
    'What no program can decide is not among them: whether a substitute text says what its figure shows (the deck makes it',
    'from the facts), whether the order of reading is the best one. veraPDF was not at hand; the rules follow the clauses, a',
    'test breaks each of them once, and PDFBox Preflight (for PDF/A-1b) finds in the files only what part 1 forbids and part 2',
    'allows.',
    '',
    '| PDF/A-2 | PDF/UA-1 | what has to be |',
    '|---|---|---|',
    ...rules.map(({ clauses: { a = '', ua = '' }, says }) => `| ${a} | ${ua} | ${says} |`),
    '',
  ].join('\n');
}
