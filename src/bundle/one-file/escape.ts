/**
 * Code that cannot end its element early: `</script` and `<!--` are broken up by an escape that is the same
 * text in strings, templates and regular expressions. (In `a<!--b` it would be no code any more; whoever
 * writes it into a page parses it once again.)
 */
export function escapeScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3C');
}
