import { HANDOUTS } from '../../document/paper/layouts.ts';
import type { Problem } from '../../facts/index.ts';
import { finishPdf } from './finish.ts';
import { inspectPdf } from './inspect.ts';
import { makeBooklet } from './paper.ts';
import type { PaperName } from './papers.ts';
import type { RawPrint } from './print.ts';

export { startPdfium } from './pdfium.ts';

/** A print as it comes from the browser, and what is to become of it. */
export interface FinishOrder extends RawPrint {
  readonly paper: PaperName;
  /** Whether it is read back. */
  readonly check: boolean;
  /** Whether pages of A4 are folded into a booklet as well. */
  readonly booklet: boolean;
}

/** A print ready to be saved, with what its check has found. */
export interface FinishedPrint {
  readonly pdf: Uint8Array;
  readonly booklet: Uint8Array | undefined;
  readonly problems: readonly Problem[];
  /** Rules of archives that it breaks: it does not say that it is made for them. */
  readonly unclaimed: readonly string[];
}

/**
 * Finishes and checks a print. Only a file that was looked at and breaks no rule of archives says that it is made for
 * them.
 */
export async function finishPrint(order: FinishOrder): Promise<FinishedPrint> {
  const { bytes, handle, paper, check } = order;
  const finish = (archival: boolean, on: PaperName) => finishPdf(bytes, handle, { paper: on, archival });
  const claiming = await finish(check, 'a4');
  // On another paper the same pages are only scaled: sizes and edges are those of A4.
  const { problems, archive } = check ? await inspectPdf(claiming, handle) : { problems: [], archive: [] };
  const archival = check && archive.length === 0;
  const finished = archival === check ? claiming : await finish(archival, 'a4');
  const folds = order.booklet && problems.length === 0 && HANDOUTS[handle.id].paper === 'a4';
  return {
    pdf: paper === 'a4' ? finished : await finish(archival, paper),
    booklet: folds ? await makeBooklet(finished, paper) : undefined,
    problems,
    unclaimed: archive,
  };
}
