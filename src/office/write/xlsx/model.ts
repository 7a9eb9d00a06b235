/** How a cell looks; what is left out is as usual: 11 pt, left, top, locked, no line. */
export interface CellStyle {
  readonly bold?: boolean;
  /** In points. */
  readonly size?: number;
  /** `#rrggbb` */
  readonly fill?: string;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly middle?: boolean;
  readonly wrap?: boolean;
  readonly border?: boolean;
  /** As a spreadsheet writes it: `0"万多元"`, `@` for text. */
  readonly format?: string;
  /** Can be filled in on a guarded sheet. */
  readonly open?: boolean;
}

/** A cell: its value and how it looks; without a value it is an empty box. */
export interface Cell {
  readonly value?: string | number | undefined;
  readonly style?: CellStyle;
}

/** Cells restricted to the values of a list, which Excel enforces while they are filled in. */
export interface Choice {
  /** `F3:F20` */
  readonly range: string;
  readonly options: readonly string[];
}

/** One sheet of a workbook. Rows and columns count from 0 here; in `A1` names as a spreadsheet shows them. */
export interface Sheet {
  /** At most 31 characters, none of `: \ / ? * [ ]`. */
  readonly name: string;
  readonly columns?: readonly { readonly width?: number; readonly hidden?: boolean }[];
  readonly rows: readonly (readonly (Cell | string | number | undefined)[])[];
  /** Heights in points of rows that are not of the usual one. */
  readonly heights?: Readonly<Record<number, number>>;
  /** `A1:F1` */
  readonly merges?: readonly string[];
  /** Rows that stay on the screen and are repeated on each printed page. */
  readonly frozen?: number;
  /** Nothing can be changed but cells whose style is `open`; there is no password, it guards against slips. */
  readonly guarded?: boolean;
  readonly choices?: readonly Choice[];
  /** Printed across, one page wide. */
  readonly landscape?: boolean;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly title?: string;
  readonly author?: string;
}
