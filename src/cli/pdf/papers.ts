/** Papers that a print may be fitted to, upright, in points. */
export const PAPERS = { a4: [595.28, 841.89], a3: [841.89, 1190.55], letter: [612, 792] } as const;
export type PaperName = keyof typeof PAPERS;

/** Whether `text` names a paper. */
export function isPaper(text: string): text is PaperName {
  return Object.hasOwn(PAPERS, text);
}
