/** The scripts and styles that rest in the finished file, by name. */
export interface DeckFile {
  /** What the modules that have run export, live. */
  readonly modules: Record<string, object | undefined>;
  /** What a module exports; runs it first if it has not run yet. */
  need(name: string): object;
  /** The same for whoever waits for it, as `import()` does. */
  load(path: string): Promise<object>;
  /** Applies a style, once. */
  style(name: string): void;
}

declare global {
  var deckFile: DeckFile;
}

function takeBlock(name: string): Element {
  const block = document.querySelector(`script[data-file="${name}"]`);
  if (block === null) throw new Error(`The file has no ${name}`);
  block.remove();
  return block;
}

const styled = new Set<string>();

globalThis.deckFile = {
  modules: {},
  need: (name) => {
    if (deckFile.modules[name] === undefined) {
      // The policy allows the text of the block by its hash, wherever it is.
      const script = document.createElement('script');
      script.textContent = takeBlock(name).textContent;
      document.head.append(script);
    }
    const made = deckFile.modules[name];
    if (made === undefined) throw new Error(`${name} did not run`);
    return made;
  },
  load: async (path) => deckFile.need(path.slice(path.lastIndexOf('/') + 1)),
  style: (name) => {
    if (styled.has(name)) return;
    styled.add(name);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(takeBlock(name).textContent ?? '');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  },
};
