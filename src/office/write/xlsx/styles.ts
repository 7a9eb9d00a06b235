import { element, type Xml } from '../xml.ts';
import type { CellStyle } from './model.ts';

const FONT = '宋体';
const USUAL_SIZE = 11;
/** The numbers below are the format's own. */
const FIRST_OWN_FORMAT = 164;

/** Every style that the cells of a workbook ask for, each once. */
export class StyleTable {
  readonly #styles = new Map<string, CellStyle>([['[]', {}]]);

  /** The number by which a cell names its style. */
  numberOf(style: CellStyle): number {
    const key = JSON.stringify(Object.entries(style).sort());
    if (!this.#styles.has(key)) this.#styles.set(key, style);
    return [...this.#styles.keys()].indexOf(key);
  }

  render(): Xml {
    const styles = [...this.#styles.values()];
    const formats = [...new Set(styles.flatMap(({ format }) => format ?? []))];
    return element(
      'styleSheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      formats.length > 0 &&
        element(
          'numFmts',
          { count: formats.length },
          formats.map((formatCode, i) => element('numFmt', { numFmtId: FIRST_OWN_FORMAT + i, formatCode })),
        ),
      element('fonts', { count: styles.length }, styles.map(renderFont)),
      // The first two fills are the format's own, whatever the file says of them.
      element(
        'fills',
        { count: styles.length + 2 },
        patternFill('none'),
        patternFill('gray125'),
        styles.map(renderFill),
      ),
      element('borders', { count: 2 }, renderBorder(undefined), renderBorder('thin')),
      element(
        'cellStyleXfs',
        { count: 1 },
        element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
      ),
      element(
        'cellXfs',
        { count: styles.length },
        styles.map((style, i) => renderCellStyle(style, i, formats)),
      ),
    );
  }
}

function renderFont({ bold, size = USUAL_SIZE, color }: CellStyle): Xml {
  return element(
    'font',
    {},
    bold === true && element('b'),
    element('sz', { val: size }),
    color !== undefined && element('color', { rgb: argb(color) }),
    element('name', { val: FONT }),
  );
}

const patternFill = (patternType: string) => element('fill', {}, element('patternFill', { patternType }));

function renderFill({ fill }: CellStyle): Xml {
  if (fill === undefined) return patternFill('none');
  return element(
    'fill',
    {},
    element('patternFill', { patternType: 'solid' }, element('fgColor', { rgb: argb(fill) })),
  );
}

function renderBorder(style: string | undefined): Xml {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => element(side, { style }));
  return element('border', {}, sides, element('diagonal'));
}

function renderCellStyle(style: CellStyle, index: number, formats: readonly string[]): Xml {
  const { align, middle, wrap, border, format, open } = style;
  const numFmtId = format === undefined ? 0 : FIRST_OWN_FORMAT + formats.indexOf(format);
  return element(
    'xf',
    {
      numFmtId,
      fontId: index,
      fillId: index + 2,
      borderId: border === true ? 1 : 0,
      xfId: 0,
      applyNumberFormat: format === undefined ? undefined : 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
      applyProtection: open === true ? 1 : undefined,
    },
    element('alignment', {
      horizontal: align,
      vertical: middle === true ? 'center' : 'top',
      wrapText: wrap === true ? 1 : undefined,
    }),
    open === true && element('protection', { locked: 0 }),
  );
}

const argb = (color: string) => `FF${color.replace('#', '').toUpperCase()}`;
