/** A place in a text, before the character at `offset`. */
export interface TextPosition {
  readonly node: Text;
  readonly offset: number;
}

/** Every place before a character of `block`, in order. */
export function* positionsOf(block: HTMLElement): Generator<TextPosition> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    for (let offset = 0; offset < node.length; offset++) yield { node, offset };
  }
}

/** Where the character after `position` is drawn; nothing for one that takes no room. */
export function rectAt({ node, offset }: TextPosition): DOMRect | undefined {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const rect = range.getBoundingClientRect();
  return rect.width > 0 ? rect : undefined;
}
