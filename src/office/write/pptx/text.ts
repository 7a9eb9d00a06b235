import { element, type Xml } from '../xml.ts';
import type { TextBlock, TextRun } from './shapes.ts';
import { centipoints, faces, solid } from './units.ts';

const LANGUAGE = { lang: 'zh-CN', altLang: 'en-US' } as const;
/** Names the field of the slide's number; any GUID will do, in capitals. */
const NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';

/**
 * A text as one paragraph: its line breaks are kept, so that another face does not change them; `exact` fixes the
 * height of its lines.
 */
export function paragraph({ lines, align, pitch }: TextBlock, exact = lines.length > 1): Xml {
  const spacing = exact && element('a:lnSpc', {}, element('a:spcPts', { val: centipoints(pitch) }));
  const runs = lines.flatMap((runs, i) => [
    ...(i > 0 ? [element('a:br', {}, properties('a:rPr', runs[0]))] : []),
    ...runs.flatMap(renderRun),
  ]);
  return element(
    'a:p',
    {},
    element(
      'a:pPr',
      { algn: align, marL: 0, indent: 0 },
      spacing,
      element('a:spcBef', {}, element('a:spcPts', { val: 0 })),
      element('a:buNone'),
    ),
    runs,
  );
}

const LATIN = /[!-~]/;
/**
 * Stretches of a text that are set in one Latin face: a program sets marks that both scripts have, “ and —, in the Latin
 * face of their run, half as wide as a Chinese text has them.
 */
const STRETCHES = /[^\xb7\xd7\u2010-\u2e7f]+|[^!-~]+/gu;

function renderRun(run: TextRun): readonly Xml[] {
  if (run.field !== undefined) {
    const text = element('a:t', {}, run.text);
    return [element('a:fld', { id: NUMBER_FIELD, type: run.field }, properties('a:rPr', run), text)];
  }
  const stretches = LATIN.test(run.text) ? run.text.match(STRETCHES) : undefined;
  return (stretches ?? [run.text]).map((text) =>
    element('a:r', {}, properties('a:rPr', { ...run, text }), element('a:t', {}, text)),
  );
}

function properties(name: string, run: TextRun | undefined): Xml {
  if (run === undefined) return element(name, LANGUAGE);
  const spacing = Math.round(run.spacing * 50);
  return element(
    name,
    {
      ...LANGUAGE,
      sz: centipoints(run.px),
      b: run.bold ? 1 : 0,
      ...(spacing !== 0 && { spc: spacing }),
      dirty: 0,
    },
    solid(run.colour),
    faces(run.serif, LATIN.test(run.text) ? 'latin' : 'han'),
  );
}

/**
 * The setting of a text in its box: no margins, no line broken by the program, in the middle of the height it was
 * measured at.
 */
export function bodyProperties({ vertical }: TextBlock, anchor: 't' | 'ctr' = 'ctr'): Xml {
  return element('a:bodyPr', {
    vert: vertical ? 'eaVert' : 'horz',
    wrap: 'none',
    lIns: 0,
    tIns: 0,
    rIns: 0,
    bIns: 0,
    rtlCol: 0,
    anchor,
  });
}
