import type { Page as BrowserPage, CDPSession } from 'playwright-core';
import {
  type Page,
  type PageBox,
  type SlideRect,
  STYLES,
  type StyleName,
  type TextLine,
} from '../../office/write/pptx/page.ts';

/** What `DOMSnapshot.captureSnapshot` gives of a document, as far as it is read here (Chrome DevTools Protocol). */
interface Snapshot {
  readonly strings: readonly string[];
  readonly documents: readonly [SnapshotDocument, ...SnapshotDocument[]];
}
interface SnapshotDocument {
  readonly nodes: {
    readonly parentIndex: readonly number[];
    readonly nodeName: readonly number[];
    readonly attributes: readonly (readonly number[])[];
    readonly pseudoType: Rare;
  };
  readonly layout: {
    readonly nodeIndex: readonly number[];
    readonly bounds: readonly Quad[];
    readonly text: readonly number[];
    readonly styles: readonly (readonly number[])[];
    readonly paintOrders: readonly number[];
  };
  readonly textBoxes: {
    readonly layoutIndex: readonly number[];
    readonly bounds: readonly Quad[];
    readonly start: readonly number[];
    readonly length: readonly number[];
  };
}
interface Rare {
  readonly index: readonly number[];
  readonly value: readonly number[];
}
type Quad = readonly [number, number, number, number];

/** A page as the browser has laid it out, whole. */
export interface CapturedPage {
  readonly snapshot: Snapshot;
  /** What canvases and images of the slides show, in the order of the document. */
  readonly pictures: readonly CapturedPicture[];
}
interface CapturedPicture {
  /** A PNG as a `data:` address; empty for a chart that is drawn natively, and is not asked for. */
  readonly address: string;
  /** Whether it is a drawing and no photograph. */
  readonly drawn: boolean;
}

/** Takes what `readPages` reads: as little as can be, for the page may be wanted for the next print. */
export async function capturePage(page: BrowserPage): Promise<CapturedPage> {
  const session: CDPSession = await page.context().newCDPSession(page);
  try {
    const [snapshot, pictures] = await Promise.all([
      session.send('DOMSnapshot.captureSnapshot', { computedStyles: [...STYLES], includePaintOrder: true }),
      capturePictures(page),
    ]);
    return { snapshot: snapshot as unknown as Snapshot, pictures };
  } finally {
    await session.detach();
  }
}

function capturePictures(page: BrowserPage): Promise<readonly CapturedPicture[]> {
  return page.evaluate(async () => {
    const asPng = async (shown: HTMLCanvasElement | HTMLImageElement): Promise<string> => {
      if (shown instanceof HTMLCanvasElement) return shown.width > 0 ? shown.toDataURL('image/png') : '';
      // What the style sheet draws in the place of an image's own source
      const drawn = /^url\("(.*)"\)$/.exec(getComputedStyle(shown).content)?.[1];
      const picture = new Image();
      picture.src = drawn ?? shown.src;
      await picture.decode();
      const copy = document.createElement('canvas');
      [copy.width, copy.height] = [picture.naturalWidth, picture.naturalHeight];
      copy.getContext('2d')?.drawImage(picture, 0, 0);
      return copy.width > 0 ? copy.toDataURL('image/png') : '';
    };
    const all = document.querySelectorAll<HTMLCanvasElement | HTMLImageElement>('.slide canvas, .slide img');
    return Promise.all(
      [...all].map(async (one) => ({ address: await asPng(one), drawn: one instanceof HTMLCanvasElement })),
    );
  });
}

/** Every slide of the page, with its boxes in stage px of a stage `width` px wide. */
export async function readPages(
  { snapshot, pictures }: CapturedPage,
  width: number,
): Promise<readonly Page[]> {
  return pagesOf(snapshot, width, await Promise.all(pictures.map(readPicture)));
}

async function readPicture({ address, drawn }: CapturedPicture): Promise<Uint8Array | undefined> {
  if (address === '') return undefined;
  const png = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  return drawn ? pack(png) : new Uint8Array(png);
}

/** A drawing has few colours: with a palette it takes a quarter of the bytes, and looks the same. */
async function pack(png: Buffer): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return new Uint8Array(await sharp(png).png({ palette: true, quality: 100 }).toBuffer());
}

function pagesOf(
  snapshot: Snapshot,
  width: number,
  pictures: readonly (Uint8Array | undefined)[],
): readonly Page[] {
  const [{ nodes, layout }] = snapshot.documents;
  const reader = readerOf(snapshot, pictures);
  const slideOf = memo((node: number): number => {
    if (node < 0) return -1;
    return reader.isSlide(node) ? node : slideOf(nodes.parentIndex[node] ?? -1);
  });
  const bySlide = new Map<number, number[]>();
  for (const [i, node] of layout.nodeIndex.entries()) {
    const slide = slideOf(node);
    if (slide < 0) continue;
    const indices = bySlide.get(slide) ?? [];
    indices.push(i);
    bySlide.set(slide, indices);
  }
  return [...bySlide.values()].map((indices) =>
    pageOf(indices, width, reader, layout.nodeIndex, nodes.parentIndex),
  );
}

function pageOf(
  indices: readonly number[],
  width: number,
  reader: Reader,
  nodeIndex: readonly number[],
  parentIndex: readonly number[],
): Page {
  const [first = 0] = indices;
  const frame = reader.rectOf(first);
  const scale = width / frame.width;
  const place = ({ x, y, ...size }: SlideRect): SlideRect => ({
    x: (x - frame.x) * scale,
    y: (y - frame.y) * scale,
    width: size.width * scale,
    height: size.height * scale,
  });
  const positions = new Map(indices.map((layoutIndex, i) => [nodeIndex[layoutIndex] ?? -1, i]));
  const parentOf = (node: number): number => {
    let at = parentIndex[node] ?? -1;
    while (at >= 0 && !positions.has(at)) at = parentIndex[at] ?? -1;
    return positions.get(at) ?? -1;
  };
  const boxes = indices.map((layoutIndex) => {
    const node = nodeIndex[layoutIndex] ?? -1;
    return reader.boxOf(layoutIndex, parentOf(node), place);
  });
  return { id: boxes[0]?.attributes.id ?? '', width, height: frame.height * scale, boxes };
}

type Reader = ReturnType<typeof readerOf>;

function readerOf(snapshot: Snapshot, pictures: readonly (Uint8Array | undefined)[]) {
  const { layout } = snapshot.documents[0];
  const nodes = nodesOf(snapshot);
  const linesOf = textLines(snapshot);
  const pictureOf = new Map(nodes.drawn.map((node, i) => [node, pictures[i]]));
  const rectOf = (i: number) => rectangle(layout.bounds[i] ?? [0, 0, 0, 0]);

  const boxOf = (i: number, parent: number, place: (rect: SlideRect) => SlideRect): PageBox => {
    const node = layout.nodeIndex[i] ?? -1;
    const styles = layout.styles[i] ?? [];
    const png = pictureOf.get(node);
    const attributes = nodes.attributes(node);
    const style = STYLES.map((name, k) => [name, nodes.string(styles[k])]);
    return {
      name: nodes.name(node),
      classes: (attributes.class ?? '').split(/\s+/),
      attributes,
      parent,
      rect: place(rectOf(i)),
      style: Object.fromEntries(style) as Record<StyleName, string>,
      lines: linesOf(i).map(({ text, rect }) => ({ text, rect: place(rect) })),
      order: layout.paintOrders[i] ?? 0,
      ...(png && { png }),
    };
  };
  return { isSlide: nodes.isSlide, rectOf, boxOf };
}

/** The nodes of the snapshot: names and attributes, and which of them are drawn pictures on slides. */
function nodesOf({ strings, documents: [{ nodes }] }: Snapshot) {
  const string = (index: number | undefined) =>
    index === undefined || index < 0 ? '' : (strings[index] ?? '');
  const pseudo = new Map(nodes.pseudoType.index.map((node, i) => [node, string(nodes.pseudoType.value[i])]));
  const attributes = memo((node: number): Readonly<Record<string, string>> => {
    const pairs = nodes.attributes[node] ?? [];
    const count = pairs.length / 2;
    return Object.fromEntries(
      Array.from({ length: count }, (_, i) => [string(pairs[2 * i]), string(pairs[2 * i + 1])]),
    );
  });
  const isSlide = (node: number) =>
    string(nodes.nodeName[node]) === 'SECTION' && attributes(node)['data-page'] !== undefined;
  const inSlide = (node: number): boolean =>
    node >= 0 && (isSlide(node) || inSlide(nodes.parentIndex[node] ?? -1));
  const name = (node: number) => {
    const kind = pseudo.get(node);
    return kind ? `::${kind}` : string(nodes.nodeName[node]).toLowerCase();
  };
  const drawn = nodes.nodeName.flatMap((_, node) =>
    /^(?:canvas|img)$/.test(name(node)) && inSlide(node) ? [node] : [],
  );
  return { string, attributes, isSlide, name, drawn };
}

/** The lines of each text, by the index of its box. */
function textLines({
  strings,
  documents: [{ layout, textBoxes }],
}: Snapshot): (index: number) => readonly TextLine[] {
  const found = new Map<number, TextLine[]>();
  for (const [k, owner] of textBoxes.layoutIndex.entries()) {
    const whole = strings[layout.text[owner] ?? -1] ?? '';
    const start = textBoxes.start[k] ?? 0;
    const text = whole.slice(start, start + (textBoxes.length[k] ?? 0));
    const lines = found.get(owner) ?? [];
    lines.push({ text, rect: rectangle(textBoxes.bounds[k] ?? [0, 0, 0, 0]) });
    found.set(owner, lines);
  }
  return (index) => found.get(index) ?? [];
}

const rectangle = ([x, y, width, height]: Quad): SlideRect => ({ x, y, width, height });

function memo<T>(make: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
