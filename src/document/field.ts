import type { Field, FieldPart } from '../deck/index.ts';
import { numberClass } from './fit.ts';
import { type Html, html } from './html.ts';
import { renderCanvas, renderCaution, renderChip, renderFigure } from './parts.ts';
import { renderRollOf } from './roll.ts';
import type { Scene } from './scene.ts';
import { endsOf, legendOf } from './summary.ts';
import { renderNumber } from './text.ts';

/** Where the number of a field is: on it, with the marks flowing around; over it; or the layout shows it elsewhere. */
export type NumberPlace = 'on' | 'over' | 'elsewhere';

/**
 * A field with its number, what it counts, and below it the names of its parts. `attributes` are those of the figure,
 * which takes the height that its layout gives it; the marks take what words leave of that.
 * `full`: of several that are compared, how many marks the largest has.
 */
export function renderField(
  figure: Field,
  scene: Scene,
  number: NumberPlace = 'over',
  attributes = html`class="fig"`,
  full?: number,
): Html {
  const names = figure.parts === undefined ? renderRollOf(figure.whole.fact, scene) : undefined;
  const canvas = names ?? renderCanvas(figure, full);
  const count = html`${renderNumber(figure.whole.fact, figure.tone === 'message' ? 'red' : '')}${renderWhat(figure, scene, names === undefined)}`;
  const over = number === 'over' || (number === 'on' && names !== undefined);
  const drawing = html`${over && html`<figcaption class="count drawing">${count}</figcaption>`}
<div class="field drawing" data-marks="${figure.whole.fact.id}">${canvas}${!over && number === 'on' && html`<div class="count hole">${count}</div>`}</div>${renderParts(figure, scene)}${renderCaution(figure, scene)}`;
  return renderFigure(figure, scene, drawing, attributes);
}

/** The classes of fields below each other whose marks go down: bands. None if `fields` are no such. */
export function bandsClass(fields: readonly Field[]): string | undefined {
  return fields.some(({ rows }) => rows !== undefined)
    ? `bands ${numberClass(...fields.map(({ whole }) => whole.fact))}`
    : undefined;
}

/** What is counted, and where there are marks what one of them represents and what their open end says. */
function renderWhat(figure: Field, scene: Scene, marked: boolean): Html {
  const { label, detail, fact } = figure.whole;
  const ends = endsOf([(figure.parts?.at(-1) ?? figure.whole).fact]);
  const legend = html`<span class="apart"> </span><span class="legend">${legendOf(figure.mark, figure.whole.fact)}${ends && html`<span class="ends">，${ends}</span>`}</span>`;
  return html`${renderChip(fact)}<p class="cap">${scene.write(label)}${marked && legend}${
    detail && html`<small>${scene.write(detail)}</small>`
  }</p>`;
}

/** The parts by name, each after a mark that looks like its own. */
function renderParts({ parts, mark, tone = 'rest' }: Field, scene: Scene): Html {
  if (parts === undefined) return html``;
  const names = parts.map(({ label, detail, fact, look }: FieldPart, i) => {
    const hollow = look === 'hollow' || (look === undefined && i > 0 && i === parts.length - 1);
    const colour = i > 0 && tone === 'message' ? 'rest' : tone;
    return html`<li><i class="mark of-${mark} ${hollow ? 'hollow' : 'solid'} tone-${colour}" aria-hidden="true"></i>${renderNumber(fact)}<p class="cap">${scene.write(label)}${
      detail && html`<small>${scene.write(detail)}</small>`
    }</p></li>`;
  });
  return html`<ul class="field-parts drawing">${names}</ul>`;
}
