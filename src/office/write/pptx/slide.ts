import { element, type Xml } from '../xml.ts';
import { type Made, makeObject, type ObjectPlace } from './objects.ts';
import type { Shape, WordsShape } from './shapes.ts';
import { timing } from './timing.ts';
import { NAMESPACES, solid, transform } from './units.ts';

/** A slide as it is written: its ground, its objects, its steps. */
export interface SlideContent {
  /** What the slide is called in lists and by screen readers. */
  readonly headline: string;
  readonly width: number;
  readonly ground: string;
  readonly shapes: readonly Shape[];
}

/** The part of a slide. */
export function renderSlide(
  { headline, width, ground, shapes }: SlideContent,
  { palette, relate }: Pick<ObjectPlace, 'palette' | 'relate'>,
): Xml {
  let last = 1;
  const place: ObjectPlace = { width, palette, nextId: () => ++last, relate };
  const titled = withOneTitle(shapes, headline, width);
  const made = titled.map((shape) => ({ ...makeObject(shape, place), step: shape.step }));
  return element(
    'p:sld',
    NAMESPACES,
    element(
      'p:cSld',
      {},
      element('p:bg', {}, element('p:bgPr', {}, solid({ hex: ground, alpha: 1 }), element('a:effectLst'))),
      tree(made.map(({ xml }) => xml)),
    ),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    timing(stepsOf(made)),
  );
}

/** The tree of objects that every slide, layout and master has. */
export function tree(objects: readonly Xml[]): Xml {
  const nothing = { x: 0, y: 0 };
  const empty = { cx: 0, cy: 0 };
  return element(
    'p:spTree',
    {},
    element(
      'p:nvGrpSpPr',
      {},
      element('p:cNvPr', { id: 1, name: '' }),
      element('p:cNvGrpSpPr'),
      element('p:nvPr'),
    ),
    element(
      'p:grpSpPr',
      {},
      element(
        'a:xfrm',
        {},
        element('a:off', nothing),
        element('a:ext', empty),
        element('a:chOff', nothing),
        element('a:chExt', empty),
      ),
    ),
    objects,
  );
}

/**
 * A slide has one title; where the stage shows none, it is placed above the slide, where only lists and screen readers
 * find it.
 */
function withOneTitle(shapes: readonly Shape[], headline: string, width: number): readonly Shape[] {
  const isTitle = (shape: Shape) => shape.kind === 'words' && shape.role === 'title';
  const first = shapes.findIndex(isTitle);
  if (first < 0) return [offSlideTitle(headline, width), ...shapes];
  return shapes.map((shape, i) => {
    if (i === first || shape.kind !== 'words' || shape.role !== 'title') return shape;
    const { role: _, ...plain } = shape;
    return plain;
  });
}

function offSlideTitle(headline: string, width: number): WordsShape {
  const run = {
    text: headline,
    px: 40,
    bold: false,
    serif: false,
    colour: { hex: '1F1A17', alpha: 1 },
    spacing: 0,
  };
  return {
    kind: 'words',
    role: 'title',
    rect: { x: 0, y: -120, width, height: 60 },
    block: { lines: [[run]], align: 'l', pitch: 60, vertical: false },
  };
}

/** The objects that each click brings up, in the order of the clicks. */
function stepsOf(
  made: readonly (Made & { readonly step: number | undefined })[],
): readonly (readonly number[])[] {
  const steps = [...new Set(made.flatMap(({ step }) => (step === undefined ? [] : [step])))].sort(
    (a, b) => a - b,
  );
  return steps.map((step) => made.filter((one) => one.step === step).map(({ id }) => id));
}

/** A placeholder of the master or the layout, at its usual place. */
export function placeholder(
  id: number,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  rect: WordsShape['rect'] | undefined,
  content: readonly Xml[],
): Xml {
  const place = rect && [transform(rect), element('a:prstGeom', { prst: 'rect' }, element('a:avLst'))];
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
      element('p:nvPr', {}, element('p:ph', attributes)),
    ),
    element('p:spPr', {}, place),
    element('p:txBody', {}, content),
  );
}
