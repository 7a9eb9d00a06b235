import type { PDFDocument } from '@cantoo/pdf-lib';
import { readArchiveFile } from './file.ts';
import type { Rule } from './rule.ts';
import { FILE_RULES } from './rules/file.ts';
import { FONT_RULES } from './rules/fonts.ts';
import { PAGE_RULES } from './rules/pages.ts';
import { TAG_RULES } from './rules/tags.ts';

/** Every rule checked before a file may claim PDF/A-2a and PDF/UA-1. */
export const ARCHIVE_RULES: readonly Rule[] = [...FILE_RULES, ...PAGE_RULES, ...FONT_RULES, ...TAG_RULES];

/** Why a file may not claim PDF/A-2a and PDF/UA-1: one line for each broken rule. */
export function checkArchive(bytes: Uint8Array, pdf: PDFDocument): readonly string[] {
  const file = readArchiveFile(bytes, pdf);
  return ARCHIVE_RULES.flatMap(({ clauses, says, faults }) => {
    const found = [...new Set(faults(file))];
    return found.length > 0 ? [`${clauseOf(clauses)} ${says}：${found.slice(0, 5).join('、')}`] : [];
  });
}

/** `PDF/A 6.1.2`, `PDF/UA 7.1`, or both. */
export function clauseOf({ a, ua }: Rule['clauses']): string {
  return [a && `PDF/A ${a}`, ua && `PDF/UA ${ua}`].filter(Boolean).join('，');
}

export { markArtifacts } from './artifacts.ts';
export { writeFileId, writeOutputIntent } from './intent.ts';
export { mendTags } from './structure.ts';
