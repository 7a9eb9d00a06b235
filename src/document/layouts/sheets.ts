import type { SheetsSlide, Text } from '../../deck/index.ts';
import { plainText } from '../../deck/index.ts';
import { fitClass } from '../fit.ts';
import { renderSeal } from '../furniture.ts';
import { type Html, html } from '../html.ts';
import { leavesIn, type Scene, stepsIn } from '../scene.ts';
import { stepOf } from '../steps.ts';

/** Sheets written downwards on the left; on the right what was said and done, on rules. */
export function renderSheets(slide: SheetsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { sheets, title, quotes, fork, rows, remark } = slide;
  const { write } = scene;
  return html`<div class="sheets of-${sheets.length}">${renderLeaflets(sheets)}${renderCaptions(slide, scene)}</div>
<div class="beside">${
    quotes &&
    html`<div ${at('quotes', 'works')}>${title && html`<h3>${write(title)}</h3>`}<ul class="quotes">${quotes.map(
      (quote) => html`<li><span>${renderQuote(quote, scene)}</span></li>`,
    )}</ul>${remark && html`<p class="remark"><span>${scene.tell(remark)}</span></p>`}</div>`
  }${fork && renderFork(fork, scene, at('fork', 'fork'))}${
    rows &&
    html`<div ${at('rows', 'did')}>${!quotes && title && html`<h3>${write(title)}</h3>`}<ul>${rows.map((row) => html`<li><span>${write(row)}</span></li>`)}</ul></div>`
  }</div>`;
}

/** Sheets that nothing stands beside at first have a page of their own until it comes. */
export function renderSheetsPage(slide: SheetsSlide, scene: Scene): Html {
  const { sheets, steps } = slide;
  const [until] = steps?.[0] ?? [];
  const beside = (['quotes', 'fork', 'rows'] as const).filter((region) => slide[region] !== undefined);
  if (until === undefined || beside.some((region) => stepOf(steps, region) === undefined)) return html``;
  const body = html`${renderSeal(slide.seal ?? scene.placed.part.seal)}${renderCaptions(slide, scene)}${renderLeaflets(sheets)}`;
  return leavesIn(slide, scene)(undefined, until, 'sheets-page', body);
}

/** One caption for all sheets, or one below each, in one size. */
function renderCaptions({ captions }: SheetsSlide, { write }: Scene): Html {
  const fit = fitClass(captions);
  const each = captions.map(
    (caption) => html`<p class="caption"><span class="${fit}">${write(caption)}</span></p>`,
  );
  return captions.length === 1 ? html`${each}` : html`<div class="each-its">${each}</div>`;
}

/** A quotation whose marks are set apart from its words. */
function renderQuote(quote: Text, { write }: Scene): Html {
  const words = plainText(quote);
  if (!words.startsWith('“') || !words.endsWith('”')) return write(quote);
  const last = quote.spans.length - 1;
  const bare = quote.spans.map((span, i) => {
    if (span.kind !== 'literal') return span;
    return { ...span, text: span.text.slice(i === 0 ? 1 : 0, i === last ? -1 : undefined) };
  });
  return html`<i class="q">“</i>${write({ spans: bare })}<i class="q">”</i>`;
}

function renderLeaflets(sheets: readonly Text[]): Html {
  // The second line begins one character lower (sheets.css).
  const fit = fitDown(
    sheets.map(({ spans }) => ({ spans: spans.map((span) => inLiteral(span, '\n', '\n\u3000')) })),
  );
  const leaflets = sheets.map(
    (sheet, i) =>
      html`<li class="leaflet" data-fly="sheet-${i}"><p class="${fit}">${writeDown(sheet)}</p></li>`,
  );
  return html`<ul>${leaflets}</ul>`;
}

/** The lines of a text that is written downwards. */
export function writeDown(sheet: Text): Html {
  const { spans } = downwards(sheet);
  const lines = plainText({ spans: spans.map((span) => inLiteral(span, '\n', '\u2028')) }).split('\u2028');
  return html`${lines.map((line) => html`<span class="line">${line}</span>`)}`;
}

/** The class of the size in which `sheets` are written downwards side by side. */
export function fitDown(sheets: readonly Text[]): string {
  return fitClass(sheets.map(downwards));
}

/**
 * A line written downwards ends where one pauses: its comma is not drawn, nor are the marks of a title upon the document
 * itself. In running text they are. The quotation marks are ﹃﹄ (GB/T 15834), as high as a character.
 */
function downwards({ spans }: Text): Text {
  const drawn = [
    [/[，、]\n/g, '\n'],
    [/^《|》$/g, ''],
    ['“', '﹃'],
    ['”', '﹄'],
  ] as const;
  return { spans: spans.map((span) => drawn.reduce((one, [from, to]) => inLiteral(one, from, to), span)) };
}

function inLiteral(span: Text['spans'][number], from: string | RegExp, to: string): Text['spans'][number] {
  return span.kind === 'literal' ? { ...span, text: span.text.replaceAll(from, to) } : span;
}

/** One place, two ways: drawn with borders, because it shows neither direction nor distance. */
function renderFork(fork: NonNullable<SheetsSlide['fork']>, { write }: Scene, attributes: Html): Html {
  const ends = fork.to.map(
    ({ name, text }) => html`<li><b>${write(name)}</b><span>${write(text)}</span></li>`,
  );
  return html`<div ${attributes}><h3>${write(fork.title)}</h3><div class="ways"><p class="from">${write(fork.from)}${fork.who && html`<small>${write(fork.who)}</small>`}</p><ul>${ends}</ul></div>${fork.remark && html`<p class="note">${write(fork.remark)}</p>`}</div>`;
}
