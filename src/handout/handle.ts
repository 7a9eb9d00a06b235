import type { HandoutId } from '../print/index.ts';
import type { Bookmark } from './outline.ts';

/** What the command that makes PDFs asks of a finished print view. */
export interface HandoutHandle {
  readonly id: HandoutId;
  readonly pages: number;
  readonly outline: readonly Bookmark[];
  /** Every figure that the pages show, as printed. */
  readonly figures: readonly string[];
  readonly charts: number;
  /** Pictures that are no charts: the emblem. */
  readonly pictures: number;
  readonly tables: number;
  readonly meeting: { readonly title: string; readonly organisation: string; readonly date: string };
}

declare global {
  interface Window {
    deckHandout?: HandoutHandle;
  }
}
