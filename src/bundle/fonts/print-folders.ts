/** Where the code is that makes the pages to print, and the words that are the same in the report as DOCX. */
export const PRINT_FOLDERS: readonly string[] = ['src/views/handout/', 'src/document/paper/'];
