import { parseXml, type XmlElement } from '../office/read/xml.ts';

/** Why the office's picture cannot be in a deck, and what to do. */
export type PictureFault = readonly [what: string, remedy: string];

const INCOMPLETE: PictureFault = ['图片文件不完整', '重新导出这张图片，或换一张'];
const MOVING: PictureFault = ['图片是会动的，放映时一直动，打印只有一帧', '用看图软件把一帧另存为 PNG'];
/** Longest side in pixels: a plain picture of few bytes may be too large for a browser to draw. */
const MOST_PIXELS = 3000;

/** What is wrong with a picture of pixels, which is decoded whole to see whether all of it is there. */
export async function faultOfRaster(bytes: Buffer): Promise<PictureFault | undefined> {
  // A library of some megabytes, for decks that have such a picture.
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: false });
  try {
    const { width, height, space, pages = 1 } = await picture.metadata();
    if (Math.max(width, height) > MOST_PIXELS)
      return [`图片有 ${width}×${height} 像素`, '把图片缩小到 600 像素见方以内再存'];
    if (pages > 1 || isMovingPng(bytes)) return MOVING;
    if (space === 'cmyk')
      return ['图片是印刷用的四色（CMYK）图，屏幕上颜色会变', '用看图软件另存为 RGB 的 PNG'];
    await picture.stats();
    return undefined;
  } catch {
    return INCOMPLETE;
  }
}

/** The chunk that says how many frames follow stands before the first picture; whoever knows no frames skips it. */
function isMovingPng(bytes: Buffer): boolean {
  const frames = bytes.indexOf('acTL', 0, 'latin1');
  return bytes[0] === 0x89 && frames > 0 && frames < bytes.indexOf('IDAT', 0, 'latin1');
}

/** Drawn in whatever font the computer has that draws them. */
const LETTERS = ['text', 'foreignObject'];
const ANIMATIONS = ['animate', 'animateTransform', 'animateMotion', 'set'];

/**
 * What is wrong with a drawing. Browsers draw nothing of one that is not well-formed XML, and of a picture neither run
 * scripts nor load what lies elsewhere: a part of it would be missing without a word.
 */
export function faultOfSvg(bytes: Buffer): PictureFault | undefined {
  const svg = readSvg(bytes);
  if (svg === undefined) return INCOMPLETE;
  const elements = elementsOf(svg);
  const scripted = elements.some(
    ({ name, attributes }) => name === 'script' || [...attributes.keys()].some((key) => /^on/i.test(key)),
  );
  if (scripted) return ['SVG 里有脚本', '用绘图软件另存为普通 SVG，或导出为 PNG'];
  const [elsewhere] = elements.flatMap(addressesIn).filter((address) => !/^\s*(?:#|data:)/i.test(address));
  if (elsewhere !== undefined)
    return [`SVG 引用了外面的文件：${elsewhere.slice(0, 60)}`, '在绘图软件里把图片嵌入，或导出为 PNG'];
  if (elements.some(({ name }) => LETTERS.includes(name)))
    return [
      'SVG 里的文字没有转成曲线，换一台电脑字样就变',
      '在绘图软件里把文字转成曲线（路径），或导出为 PNG',
    ];
  const moves = elements.some(
    ({ name, children }) =>
      ANIMATIONS.includes(name) || (name === 'style' && /@keyframes/i.test(children.join(''))),
  );
  if (moves) return MOVING;
  const { attributes } = svg;
  const sized = attributes.has('viewBox') || (attributes.has('width') && attributes.has('height'));
  return sized ? undefined : ['SVG 没有写大小', '给 svg 加上 viewBox，或用绘图软件重新导出'];
}

/** A document type does not belong in the picture. */
function readSvg(bytes: Buffer): XmlElement | undefined {
  try {
    const text = bytes.toString('utf8').replace(/<!doctype[^>]*>/i, '');
    const svg = parseXml(new TextEncoder().encode(text));
    return svg.name === 'svg' ? svg : undefined;
  } catch {
    return undefined;
  }
}

function elementsOf(element: XmlElement): readonly XmlElement[] {
  return [
    element,
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child))),
  ];
}

/** What an element takes in from elsewhere; a link leads there only when it is clicked. */
function addressesIn({ name, attributes, children }: XmlElement): readonly string[] {
  const links = ['href', 'xlink:href', 'src'].flatMap((key) => attributes.get(key) ?? []);
  const styles = [...attributes.values(), ...(name === 'style' ? [children.join('')] : [])].join(' ');
  const named = [...styles.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/gi)];
  return [...(name === 'a' ? [] : links), ...named.flatMap(([, url, sheet]) => url ?? sheet ?? [])];
}
