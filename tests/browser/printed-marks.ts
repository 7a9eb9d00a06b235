import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { readOperations } from '../../src/cli/pdf/archive/content.ts';
import { PAINT } from '../../src/cli/pdf/archive/operators.ts';
import { bytesOf, nameIn } from '../../src/cli/pdf/objects.ts';

/** A canvas of a PDF with so many marks and nothing else. */
interface PrintedField {
  readonly count: number;
  readonly bytes: number;
}

/** The fields of marks in a PDF, counted in what draws them: points with round ends, rectangles, outlines of squares. */
export async function marksIn(bytes: Uint8Array): Promise<readonly PrintedField[]> {
  const pdf = await PDFDocument.load(bytes);
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream) || nameIn(object.dict, 'Subtype') !== 'Form') return [];
    const found = countIn(bytesOf(object));
    return found > 0 ? [{ count: found, bytes: object.getContentsSize() }] : [];
  });
}

/** Zero for what has text, clips or other drawings: bars are clipped or have values. */
function countIn(stream: Uint8Array): number {
  let [count, path] = [0, { m: 0, re: 0 }];
  let other = false;
  readOperations(stream, (operator) => {
    // Before it the page is scaled and cut to the canvas.
    if (operator === 'BDC') [count, path, other] = [0, { m: 0, re: 0 }, false];
    else if (operator === 'm' || operator === 're') path[operator] += 1;
    else if (operator === 'BT' || operator === 'W' || operator === 'W*') other = true;
    else if (PAINT.has(operator)) {
      // Dots and outlines are stroked; what is filled otherwise is the ellipsis of an open end.
      count += operator === 'S' ? path.m : path.re;
      path = { m: 0, re: 0 };
    }
  });
  return other ? 0 : count;
}
