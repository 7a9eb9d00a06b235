import type { Palette } from '../../../charts/index.ts';
import { element, type Xml } from '../xml.ts';
import { advance } from './advance.ts';
import { fieldObjects } from './field.ts';
import type { SlideRect } from './page.ts';
import type {
  Area,
  Border,
  NativeTable,
  Shape,
  TableCell,
  TextBlock,
  TextRun,
  WordsShape,
} from './shapes.ts';
import { bodyProperties, paragraph } from './text.ts';
import { centipoints, emu, fill, line, transform } from './units.ts';

/** What an object needs to know of the file that it is in. */
export interface ObjectPlace {
  /** Of the slide, in px. */
  readonly width: number;
  /** The colours of charts. */
  readonly palette: Palette;
  /** A number that no other object of the slide has. */
  nextId(): number;
  /** The relationship of a chart or a picture; made when it is asked for. */
  relate(shape: Extract<Shape, { kind: 'chart' | 'picture' }>): string;
}

/** An object and the number by which a step brings it up. */
export interface Made {
  readonly xml: Xml;
  readonly id: number;
}

/** Text boxes are a little wider than their text: the face of the office is not the face that was measured. */
const SLACK = 0.04;

/** The markup of one shape. */
export function makeObject(shape: Shape, place: ObjectPlace): Made {
  const id = place.nextId();
  switch (shape.kind) {
    case 'area':
      return { id, xml: areaObject(shape, id) };
    case 'marks': {
      const areas = shape.areas.map((area) => areaObject(area, place.nextId()));
      return { id, xml: groupObject(shape.rect, id, areas) };
    }
    case 'words':
      return { id, xml: wordsObject(shape, id, place.width) };
    case 'table':
      return { id, xml: frameObject(shape, id, '表', TABLE, tableMarkup(shape)) };
    case 'chart': {
      const chart = element('c:chart', { 'xmlns:c': CHART, 'r:id': place.relate(shape) });
      return { id, xml: frameObject(shape, id, '图', CHART, chart) };
    }
    case 'field':
      return {
        id,
        xml: groupObject(shape.rect, id, fieldObjects(shape, place.palette, place.nextId), shape.alt),
      };
    case 'picture':
      return { id, xml: pictureObject(shape, id, place.relate(shape)) };
    default:
      return shape satisfies never;
  }
}

const TABLE = 'http://schemas.openxmlformats.org/drawingml/2006/table';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
/** Every shape has a text, even an empty one: PowerPoint repairs a shape without. */
const NO_TEXT = element(
  'p:txBody',
  {},
  element('a:bodyPr'),
  element('a:lstStyle'),
  element('a:p', {}, element('a:endParaRPr', { lang: 'zh-CN' })),
);

function areaObject({ rect, outline, fill: ground, stroke }: Area, id: number): Xml {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name: `形状 ${id}` }, DECORATIVE),
      element('p:cNvSpPr'),
      element('p:nvPr'),
    ),
    element('p:spPr', {}, transform(rect), geometry(outline, rect), fill(ground), line(stroke)),
    NO_TEXT,
  );
}

/** Says to a screen reader that there is nothing to read (Office 2019 and later; others pass it over). */
const DECORATIVE = element(
  'a:extLst',
  {},
  element(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    element('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ),
);

function geometry(outline: Area['outline'], { width, height }: SlideRect): Xml {
  if (outline === 'rect' || outline === 'ellipse')
    return element('a:prstGeom', { prst: outline }, element('a:avLst'));
  if ('radius' in outline) {
    const share = Math.min(
      50_000,
      Math.round((outline.radius / Math.max(1, Math.min(width, height))) * 100_000),
    );
    const guide = element('a:gd', { name: 'adj', fmla: `val ${share}` });
    return element('a:prstGeom', { prst: 'roundRect' }, element('a:avLst', {}, guide));
  }
  const corners = outline.points.map((point, i) =>
    element(i === 0 ? 'a:moveTo' : 'a:lnTo', {}, element('a:pt', { x: emu(point.x), y: emu(point.y) })),
  );
  return element(
    'a:custGeom',
    {},
    ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => element(name)),
    element('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    element(
      'a:pathLst',
      {},
      element('a:path', { w: emu(width), h: emu(height) }, corners, element('a:close')),
    ),
  );
}

function groupObject(rect: SlideRect, id: number, members: readonly Xml[], alt?: string): Xml {
  const at = { x: emu(rect.x), y: emu(rect.y) };
  const size = { cx: emu(rect.width), cy: emu(rect.height) };
  return element(
    'p:grpSp',
    {},
    element(
      'p:nvGrpSpPr',
      {},
      alt === undefined
        ? element('p:cNvPr', { id, name: `${members.length}个标记` }, DECORATIVE)
        : element('p:cNvPr', { id, name: `图 ${id}`, descr: alt }),
      element('p:cNvGrpSpPr'),
      element('p:nvPr'),
    ),
    element(
      'p:grpSpPr',
      {},
      element(
        'a:xfrm',
        {},
        element('a:off', at),
        element('a:ext', size),
        element('a:chOff', at),
        element('a:chExt', size),
      ),
    ),
    members,
  );
}

function wordsObject({ rect, block, role }: WordsShape, id: number, width: number): Xml {
  const box = role === 'title';
  const placeholder =
    role && element('p:ph', box ? { type: 'title' } : { type: 'sldNum', sz: 'quarter', idx: 12 });
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name: `${NAMES[role ?? 'text']} ${id}` }),
      role
        ? element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 }))
        : element('p:cNvSpPr', { txBox: 1 }),
      element('p:nvPr', {}, placeholder),
    ),
    element(
      'p:spPr',
      {},
      transform(role === undefined ? roomFor(rect, block) : widened(roomFor(rect, block), block, width)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      element('a:noFill'),
    ),
    element('p:txBody', {}, bodyProperties(block), element('a:lstStyle'), paragraph(block)),
  );
}

const NAMES = { title: '标题', number: '页码', text: '文字' } as const;

/** How long a run is in the face of the office, in px. */
function lengthOf({ text, px, spacing }: TextRun): number {
  return [...text].reduce((sum, char) => sum + advance(char) * px + spacing, 0);
}

/** The box of a text: its lines as high as they follow on each other, and some room to the side that is free. */
function roomFor(rect: SlideRect, { align, lines, pitch, vertical }: TextBlock): SlideRect {
  const extent = lines.length > 1 ? lines.length * pitch : vertical ? rect.width : rect.height;
  if (vertical) {
    const more = rect.height * SLACK;
    return { x: rect.x + rect.width / 2 - extent / 2, y: rect.y, width: extent, height: rect.height + more };
  }
  // Marks that the browser set narrow are wide in an office program.
  const needed = Math.max(...lines.map((line) => line.reduce((sum, run) => sum + lengthOf(run), 0)));
  const more = Math.max(rect.width * SLACK, needed - rect.width);
  const shift = align === 'l' ? 0 : align === 'r' ? more : more / 2;
  return {
    x: rect.x - shift,
    y: rect.y + rect.height / 2 - extent / 2,
    width: rect.width + more,
    height: extent,
  };
}

/** LibreOffice breaks the lines of placeholders whatever they say: they get room for a wider face. */
function widened(room: SlideRect, { align, vertical }: TextBlock, slide: number): SlideRect {
  if (vertical || align === 'ctr') return room;
  const left = align === 'r' ? Math.max(0, room.x - room.width) : room.x;
  const right = align === 'r' ? room.x + room.width : slide - SIDE;
  return { ...room, x: left, width: Math.max(room.width, right - left) };
}

/** The margin of the slide. */
const SIDE = 40;

function frameObject(
  shape: Extract<Shape, { kind: 'chart' | 'table' }>,
  id: number,
  name: string,
  uri: string,
  content: Xml,
): Xml {
  return element(
    'p:graphicFrame',
    {},
    element(
      'p:nvGraphicFramePr',
      {},
      element('p:cNvPr', { id, name: `${name} ${id}`, descr: shape.alt }),
      element('p:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noGrp: 1 })),
      element('p:nvPr'),
    ),
    transform(shape.rect, 'p'),
    element('a:graphic', {}, element('a:graphicData', { uri }, content)),
  );
}

function tableMarkup({ columns, rows }: NativeTable): Xml {
  return element(
    'a:tbl',
    {},
    element('a:tblPr', { firstRow: 1 }),
    element(
      'a:tblGrid',
      {},
      columns.map((width) => element('a:gridCol', { w: emu(width) })),
    ),
    rows.map(({ height, cells }) =>
      element(
        'a:tr',
        { h: emu(height) },
        columns.map((_, column) => cellMarkup(cells, column)),
      ),
    ),
  );
}

function cellMarkup(cells: readonly TableCell[], column: number): Xml {
  const cell = cells.find((one) => one.column === column);
  if (cell === undefined) {
    const covered = cells.some((one) => one.column < column && one.column + one.columns > column);
    return element('a:tc', covered ? { hMerge: 1 } : {}, EMPTY_CELL, element('a:tcPr'));
  }
  const { block, borders } = cell;
  return element(
    'a:tc',
    cell.columns > 1 ? { gridSpan: cell.columns } : {},
    block ? cellText(block, cell) : EMPTY_CELL,
    element(
      'a:tcPr',
      { ...marginsOf(cell) },
      side('a:lnL', borders.left),
      side('a:lnR', borders.right),
      side('a:lnT', borders.top),
      side('a:lnB', borders.bottom),
      fill(cell.fill),
    ),
  );
}

/** No line of a cell is higher than its row: a program would make the row higher and push down what follows. */
function cellText(block: TextBlock, { rect }: TableCell): Xml {
  const held = { ...block, pitch: Math.min(block.pitch, rect.height / block.lines.length) };
  return element('a:txBody', {}, element('a:bodyPr'), element('a:lstStyle'), paragraph(held, true));
}

/** How far, as a share of its height, a text may be from the middle of a cell and still count as centred. */
const NEAR_MIDDLE = 0.15;

function marginsOf({ block, inset, rect }: TableCell): Readonly<Record<string, string | number>> {
  const marL = emu(block?.align === 'l' ? Math.max(0, inset.x) : 0);
  const sides = { marL, marR: 0, marB: 0 };
  const high = block ? block.pitch * block.lines.length : 0;
  const off = inset.y + high / 2 - rect.height / 2;
  if (Math.abs(off) < rect.height * NEAR_MIDDLE) return { ...sides, marT: 0, anchor: 'ctr' };
  return { ...sides, marT: emu(Math.max(0, inset.y)), anchor: 't' };
}

const EMPTY_CELL = element(
  'a:txBody',
  {},
  element('a:bodyPr'),
  element('a:lstStyle'),
  element('a:p', {}, element('a:endParaRPr', { lang: 'zh-CN', sz: centipoints(20) })),
);

const side = (name: string, border: Border | undefined): Xml => line(border, name);

function pictureObject(
  { rect, alt }: Extract<Shape, { kind: 'picture' }>,
  id: number,
  relation: string,
): Xml {
  return element(
    'p:pic',
    {},
    element(
      'p:nvPicPr',
      {},
      element('p:cNvPr', { id, name: `图片 ${id}`, descr: alt }),
      element('p:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 })),
      element('p:nvPr'),
    ),
    element(
      'p:blipFill',
      {},
      element('a:blip', { 'r:embed': relation }),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element('p:spPr', {}, transform(rect), element('a:prstGeom', { prst: 'rect' }, element('a:avLst'))),
  );
}
