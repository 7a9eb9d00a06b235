/** A file of the project as it would be after taking, and what to report. */
export interface Taking {
  /** Relative to the project, with the text before and after. */
  readonly files: readonly { readonly file: string; readonly before: string; readonly after: string }[];
  /** What is to be written, and what is not, in lines. */
  readonly told: readonly string[];
  /** Something in the file is left for the user to decide. */
  readonly open: boolean;
}
