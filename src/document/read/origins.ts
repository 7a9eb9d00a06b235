/** A stretch of a sentence of the report, and the fact that it is. */
export interface SourcePiece {
  readonly text: string;
  readonly fact: string | undefined;
}

/** The sentence of the report that holds a fact; undefined where the report was not at hand when the file was built. */
export function readSentence(slide: Element, fact: string): readonly SourcePiece[] | undefined {
  const page = slide.ownerDocument;
  const below = page.querySelector(`.origins[data-slide="${CSS.escape(slide.id)}"]`);
  const sentence = below?.querySelector(`blockquote mark[data-of="${CSS.escape(fact)}"]`)?.closest('p');
  if (!sentence) return undefined;
  return [...sentence.childNodes].map((node) => ({
    text: node.textContent ?? '',
    fact: node instanceof HTMLElement ? node.dataset.of : undefined,
  }));
}
