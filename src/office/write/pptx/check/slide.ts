import { childrenOf, descendantsOf, findChild, textOf, type XmlElement } from '../../../read/xml.ts';
import { advance } from '../advance.ts';

/** One thing that is wrong with a written file. */
export interface Fault {
  readonly what: string;
  readonly expected: string;
  /** What the office can do, where it is not a fault of the program. */
  readonly remedy?: string;
  /** From 1; undefined where it is no slide's. */
  readonly page?: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const EMU_PER_POINT = 12700;
/** A face of the office may be a little wider than what was reckoned with. */
const TOLERANCE = 1.04;
const OBJECTS = ['sp', 'grpSp', 'pic', 'graphicFrame', 'cxnSp'];

/** What PowerPoint would repair, and what crosses an edge, on one slide. */
export function slideFaults(slide: XmlElement, size: Size): readonly Fault[] {
  const shapes = OBJECTS.flatMap((name) => descendantsOf(slide, name));
  return [
    ...idFaults(slide),
    ...shapeFaults(slide, shapes),
    ...stepFaults(slide),
    ...shapes.flatMap((shape) => placeFaults(shape, size)),
  ];
}

const propertiesOf = (shape: XmlElement): XmlElement | undefined =>
  childrenOf(shape).flatMap((child) => childrenOf(child, 'cNvPr'))[0];

function idFaults(slide: XmlElement): readonly Fault[] {
  const ids = descendantsOf(slide, 'cNvPr').map((one) => one.attributes.get('id'));
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  return twice.length === 0
    ? []
    : [{ what: `对象编号重复：${[...new Set(twice)].join('、')}`, expected: '一页之内编号各不相同' }];
}

function shapeFaults(slide: XmlElement, shapes: readonly XmlElement[]): readonly Fault[] {
  const faults: Fault[] = [];
  const titles = descendantsOf(slide, 'ph').filter((one) => one.attributes.get('type') === 'title');
  if (titles.length !== 1) faults.push({ what: `有 ${titles.length} 个标题`, expected: '一个标题' });
  const bare = shapes.filter((shape) => shape.name === 'sp' && findChild(shape, 'txBody') === undefined);
  if (bare.length > 0)
    faults.push({ what: `${bare.length} 个形状没有文字区`, expected: '每个形状都有 txBody，哪怕是空的' });
  const lines = ['ln', 'lnL', 'lnR', 'lnT', 'lnB'].flatMap((name) => descendantsOf(slide, name));
  if (lines.some((line) => childrenOf(line).length === 0))
    faults.push({ what: '有空的线条设置', expected: '没有线就写明没有' });
  const blind = shapes.filter(
    (shape) => ['pic', 'graphicFrame'].includes(shape.name) && !propertiesOf(shape)?.attributes.get('descr'),
  );
  if (blind.length > 0)
    faults.push({ what: `${blind.length} 个图表、表格或图片没有替代文字`, expected: '每个都有替代文字' });
  return faults;
}

/** A step brings up objects that are there. */
function stepFaults(slide: XmlElement): readonly Fault[] {
  const ids = new Set(descendantsOf(slide, 'cNvPr').map((one) => one.attributes.get('id')));
  const lost = descendantsOf(slide, 'spTgt').filter((target) => !ids.has(target.attributes.get('spid')));
  const nodes = descendantsOf(slide, 'cTn').map((one) => one.attributes.get('id'));
  return [
    ...(lost.length > 0 ? [{ what: '有动画指向不存在的对象', expected: '每一步的对象都在页上' }] : []),
    ...(new Set(nodes).size < nodes.length ? [{ what: '动画的编号重复', expected: '编号各不相同' }] : []),
  ];
}

/** Nothing may leave the slide, no line its box; a title above the slide is intended. */
function placeFaults(shape: XmlElement, size: Size): readonly Fault[] {
  const frame =
    findChild(shape, 'xfrm') ?? findChild(shape, 'spPr', 'xfrm') ?? findChild(shape, 'grpSpPr', 'xfrm');
  const offset = findChild(frame, 'off');
  const extent = findChild(frame, 'ext');
  if (offset === undefined || extent === undefined) return [];
  const [x = 0, y = 0] = [offset.attributes.get('x'), offset.attributes.get('y')].map(Number);
  const [width = 0, height = 0] = [extent.attributes.get('cx'), extent.attributes.get('cy')].map(Number);
  const name = propertiesOf(shape)?.attributes.get('name') ?? '';
  const words = shape.name === 'sp' ? saidIn(shape) : '';
  const quoted = words === '' ? name : `“${words.slice(0, 12)}”`;
  const isTitle = descendantsOf(shape, 'ph').some((one) => one.attributes.get('type') === 'title');
  const faults: Fault[] = [];
  const vertical = isVertical(shape);
  const set = words === '' ? 0 : widthOf(shape);
  // A ground may reach over the edge and is cut there; words may not, while the room beside them may.
  const right = x + (vertical ? width : Math.min(width, set));
  const low = y + (vertical ? Math.min(height, set) : height);
  const edge = EMU_PER_POINT;
  const over =
    words !== '' && (x < -edge || y < -edge || right > size.width + edge || low > size.height + edge);
  if (over && !(isTitle && y < 0))
    faults.push({
      what: `${quoted}超出页面`,
      expected: '文字都在页面之内',
      remedy: '运行 npm run check，看这一页的排版，精简文字或改用别的版式',
    });
  if (set > (vertical ? height : width) * TOLERANCE)
    faults.push({ what: `${quoted}比文字框长`, expected: '文字都在框内' });
  return faults;
}

const isVertical = (shape: XmlElement) =>
  findChild(shape, 'txBody', 'bodyPr')?.attributes.get('vert') === 'eaVert';

function saidIn(shape: XmlElement): string {
  return descendantsOf(shape, 't').map(textOf).join('');
}

/** The longest line of a text box, in EMU. */
function widthOf(shape: XmlElement): number {
  let longest = 0;
  let line = 0;
  for (const piece of descendantsOf(shape, 'p').flatMap((paragraph) => childrenOf(paragraph))) {
    if (piece.name === 'br') line = 0;
    const look = findChild(piece, 'rPr');
    const [points, spacing] = [look?.attributes.get('sz'), look?.attributes.get('spc') ?? 0].map(
      (value) => Number(value) / 100,
    );
    for (const char of findChild(piece, 't') ? textOf(findChild(piece, 't') as XmlElement) : '')
      line += advance(char) * (points ?? 0) + (spacing ?? 0);
    longest = Math.max(longest, line);
  }
  return longest * EMU_PER_POINT;
}
