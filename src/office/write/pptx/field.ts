import {
  type FieldPlan,
  type Palette,
  paintField,
  planField,
  runsWithin,
  type Stratum,
} from '../../../charts/index.ts';
import { element, type Xml } from '../xml.ts';
import { cssColour } from './looks.ts';
import type { SlideRect } from './page.ts';
import type { FileColour, NativeField } from './shapes.ts';
import { emu, fill, NO_FILL, solid, transform } from './units.ts';

/** Canvas pixels to a stage px: a projector of the usual size. */
const RATIO = 1;
/** Of the thickness of a line, in thousandths of a percent: with round ends a dash of next to no length is a dot. */
const POINT = 1_000;
const WHOLE = 100_000;

/**
 * The marks of a field as dashed lines, one object for all that look alike: round ends turn the dashes into dots, flat
 * ones into squares. An office program could not handle twelve thousand shapes.
 */
export function fieldObjects(field: NativeField, palette: Palette, nextId: () => number): readonly Xml[] {
  const { width, height } = field.rect;
  const plan = planField(field.data, { width, height, ratio: RATIO, hole: field.hole });
  const { colourOf, ground } = paintField(plan, palette);
  const strata = plan.strata.flatMap((stratum) => {
    const colour = cssColour(colourOf(stratum));
    const marks = (px: number, of: FileColour) =>
      lines(field.rect, plan, stratum, { px, colour: of, id: nextId() });
    if (stratum.look === 'solid') return [marks(plan.mark, colour)];
    const inner = plan.mark - 2 * Math.min(plan.mark / 3, Math.max(1.5, plan.mark * 0.09));
    return [marks(plan.mark, colour), marks(inner, cssColour(ground || palette.paper))];
  });
  const last = plan.strata.at(-1);
  const tail = last
    ? plan.tail.map((dot) =>
        dotOf(field.rect, dot, { plan, colour: cssColour(colourOf(last)), id: nextId() }),
      )
    : [];
  return [...strata, ...tail];
}

/** The marks of one look, each a dash of the line through them. */
function lines(
  rect: SlideRect,
  plan: FieldPlan,
  stratum: Stratum,
  { px, colour, id }: { readonly px: number; readonly colour: FileColour; readonly id: number },
): Xml {
  const round = isRound(plan);
  const dash = round ? POINT : WHOLE;
  const centre = plan.mark / 2;
  // A dot begins and ends at its centre, a square at its edges.
  const reach = round ? 0 : px / 2;
  const strokes = [...runsWithin(plan, stratum.from, stratum.to)].flatMap(({ x, y, count, down }) => {
    const length = (count - 1) * plan.pitch;
    const [fromX, fromY] = [x + centre - (down ? 0 : reach), y + centre - (down ? reach : 0)];
    const end = length + 2 * reach + (round ? (px * POINT) / WHOLE : 0);
    return [
      element('a:moveTo', {}, point(fromX, fromY)),
      element('a:lnTo', {}, point(fromX + (down ? 0 : end), fromY + (down ? end : 0))),
    ];
  });
  const gap = Math.round((plan.pitch / px) * WHOLE) - dash;
  const stroke = element(
    'a:ln',
    { w: emu(px), cap: round ? 'rnd' : 'flat' },
    solid(colour),
    element('a:custDash', {}, element('a:ds', { d: dash, sp: gap })),
    element('a:round'),
  );
  const path = element('a:path', { w: emu(rect.width), h: emu(rect.height), fill: 'none' }, strokes);
  const geometry = element(
    'a:custGeom',
    {},
    ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => element(name)),
    element('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    element('a:pathLst', {}, path),
  );
  return shapeObject(id, `${stratum.to - stratum.from}个标记`, [transform(rect), geometry, NO_FILL, stroke]);
}

const point = (x: number, y: number) => element('a:pt', { x: emu(x), y: emu(y) });

function isRound({ data }: FieldPlan): boolean {
  return data.shape === 'dot';
}

/** A dot of the ellipsis, which is no mark. */
function dotOf(
  field: SlideRect,
  { x, y, width, height }: SlideRect,
  { plan, colour, id }: { readonly plan: FieldPlan; readonly colour: FileColour; readonly id: number },
): Xml {
  const rect = { x: field.x + x, y: field.y + y, width, height };
  const outline = element('a:prstGeom', { prst: isRound(plan) ? 'ellipse' : 'rect' }, element('a:avLst'));
  const none = element('a:ln', {}, NO_FILL);
  return shapeObject(id, '还有更多', [transform(rect), outline, fill({ kind: 'solid', colour }), none]);
}

function shapeObject(id: number, name: string, properties: readonly Xml[]): Xml {
  const text = element('a:p', {}, element('a:endParaRPr', { lang: 'zh-CN' }));
  return element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, element('p:cNvPr', { id, name }), element('p:cNvSpPr'), element('p:nvPr')),
    element('p:spPr', {}, properties),
    element('p:txBody', {}, element('a:bodyPr'), element('a:lstStyle'), text),
  );
}
