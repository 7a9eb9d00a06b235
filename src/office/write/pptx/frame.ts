import { element, type Xml } from '../xml.ts';
import type { SlideRect } from './page.ts';
import { placeholder, tree } from './slide.ts';
import { FONTS, faces, NAMESPACES, solid, transform } from './units.ts';

/** The colours of the file, `RRGGBB`: what the office's colour menu offers. */
export interface FileTheme {
  readonly ink: string;
  readonly paper: string;
  readonly first: string;
  readonly second: string;
  readonly ornament: string;
  readonly rule: string;
}

const NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';
const CHINESE = { lang: 'zh-CN' } as const;
const NAME = '演示文稿';

/** Colours, faces and plain fills under one name. */
export function renderTheme(theme: FileTheme): Xml {
  const scheme = Object.entries(schemeOf(theme)).map(([name, val]) =>
    element(`a:${name}`, {}, element('a:srgbClr', { val })),
  );
  const plain = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const thrice = (xml: Xml) => [xml, xml, xml];
  return element(
    'a:theme',
    { 'xmlns:a': NAMESPACES['xmlns:a'], name: NAME },
    element(
      'a:themeElements',
      {},
      element('a:clrScheme', { name: NAME }, scheme),
      element('a:fontScheme', { name: NAME }, themeFont('a:majorFont'), themeFont('a:minorFont')),
      element(
        'a:fmtScheme',
        { name: NAME },
        element('a:fillStyleLst', {}, thrice(plain)),
        element('a:lnStyleLst', {}, thrice(element('a:ln', { w: 9525 }, plain))),
        element('a:effectStyleLst', {}, thrice(element('a:effectStyle', {}, element('a:effectLst')))),
        element('a:bgFillStyleLst', {}, thrice(plain)),
      ),
    ),
  );
}

/** The twelve colours of a scheme, by the names and in the order of the schema. */
function schemeOf({ ink, paper, first, second, ornament, rule }: FileTheme) {
  return {
    dk1: ink,
    lt1: 'FFFFFF',
    dk2: second,
    lt2: paper,
    accent1: first,
    accent2: second,
    accent3: ornament,
    accent4: rule,
    accent5: ink,
    accent6: paper,
    hlink: first,
    folHlink: second,
  };
}

function themeFont(name: string): Xml {
  return element(
    name,
    {},
    element('a:latin', { typeface: FONTS.sans.latin }),
    element('a:ea', { typeface: FONTS.sans.han }),
    element('a:cs', { typeface: '' }),
  );
}

const COLOUR_MAP = element('p:clrMap', {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
});
const AS_MASTER = element('p:clrMapOvr', {}, element('a:masterClrMapping'));

const level = (sz: number, b: number) =>
  element(
    'a:lvl1pPr',
    { algn: 'l' },
    element(
      'a:defRPr',
      { sz, b },
      element('a:solidFill', {}, element('a:schemeClr', { val: 'tx1' })),
      faces(false),
    ),
  );

/** The master: a title and a number, on the paper of the deck. */
export function renderMaster(paper: string, width: number): Xml {
  return element(
    'p:sldMaster',
    NAMESPACES,
    element(
      'p:cSld',
      {},
      element('p:bg', {}, element('p:bgPr', {}, solid({ hex: paper, alpha: 1 }), element('a:effectLst'))),
      tree(placeholders(width)),
    ),
    COLOUR_MAP,
    element('p:sldLayoutIdLst', {}, element('p:sldLayoutId', { id: 2147483649, 'r:id': 'rId1' })),
    element(
      'p:txStyles',
      {},
      element('p:titleStyle', {}, level(3300, 1)),
      element('p:bodyStyle', {}, level(2000, 0)),
      element('p:otherStyle', {}, level(1800, 0)),
    ),
  );
}

/** The one layout: everything else on a slide has its own position. */
export function renderLayout(width: number): Xml {
  return element(
    'p:sldLayout',
    { ...NAMESPACES, type: 'titleOnly', preserve: 1 },
    element('p:cSld', { name: '标题' }, tree(placeholders(width))),
    AS_MASTER,
  );
}

function placeholders(width: number): readonly Xml[] {
  const text = (name: string) => [
    element('a:bodyPr'),
    element('a:lstStyle'),
    element('a:p', {}, element('a:r', {}, element('a:rPr', CHINESE), element('a:t', {}, name))),
  ];
  const number = [
    element('a:bodyPr'),
    element('a:lstStyle', {}, element('a:lvl1pPr', { algn: 'r' }, element('a:defRPr', { sz: 1400 }))),
    element(
      'a:p',
      {},
      element(
        'a:fld',
        { id: NUMBER_FIELD, type: 'slidenum' },
        element('a:rPr', CHINESE),
        element('a:t', {}, '‹#›'),
      ),
      element('a:endParaRPr', CHINESE),
    ),
  ];
  return [
    placeholder(
      2,
      '标题',
      { type: 'title' },
      { x: 96, y: 72, width: width - 192, height: 110 },
      text('标题'),
    ),
    placeholder(
      3,
      '页码',
      { type: 'sldNum', sz: 'quarter', idx: 12 },
      { x: width - 296, y: 996, width: 200, height: 52 },
      number,
    ),
  ];
}

/** The master of the notes pages: the slide above, the words below. Their paper is upright. */
export function renderNotesMaster(): Xml {
  const words = [
    element('a:bodyPr'),
    element('a:lstStyle'),
    element('a:p', {}, element('a:r', {}, element('a:rPr', CHINESE), element('a:t', {}, '备注'))),
  ];
  return element(
    'p:notesMaster',
    NAMESPACES,
    element(
      'p:cSld',
      {},
      element('p:bg', {}, element('p:bgRef', { idx: 1001 }, element('a:schemeClr', { val: 'bg1' }))),
      tree([
        slideImage({ x: 90, y: 100, width: 900, height: 506 }),
        placeholder(
          3,
          '备注',
          { type: 'body', sz: 'quarter', idx: 3 },
          { x: 90, y: 660, width: 900, height: 680 },
          words,
        ),
      ]),
    ),
    COLOUR_MAP,
    element(
      'p:notesStyle',
      {},
      element('a:lvl1pPr', { algn: 'l' }, element('a:defRPr', { sz: 1400 }, faces(false))),
    ),
  );
}

/** What is said to a slide, a paragraph a line. */
export function renderNotes(paragraphs: readonly string[]): Xml {
  const words = [
    element('a:bodyPr'),
    element('a:lstStyle'),
    paragraphs.map((text) =>
      element('a:p', {}, element('a:r', {}, element('a:rPr', CHINESE), element('a:t', {}, text))),
    ),
  ].flat();
  return element(
    'p:notes',
    NAMESPACES,
    element(
      'p:cSld',
      {},
      tree([slideImage(undefined), placeholder(3, '备注', { type: 'body', idx: 1 }, undefined, words)]),
    ),
    AS_MASTER,
  );
}

function slideImage(rect: SlideRect | undefined): Xml {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id: 2, name: '幻灯片' }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      element('p:nvPr', {}, element('p:ph', { type: 'sldImg', idx: rect ? 2 : undefined })),
    ),
    element(
      'p:spPr',
      {},
      rect && [transform(rect), element('a:prstGeom', { prst: 'rect' }, element('a:avLst'))],
    ),
  );
}
