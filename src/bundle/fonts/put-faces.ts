/** Where the faces go: late in the body, so that the first slide is painted before megabytes of fonts are read. */
const PLACE = '<!--deck:faces-->';

/** The entry page with the faces' rules at the comment `deck:faces`, or at the end of the head. */
export function putFaces(page: string, rules: string): string {
  const style = `<style>${rules}</style>`;
  return page.includes(PLACE)
    ? page.replace(PLACE, () => style)
    : page.replace('</head>', () => `${style}</head>`);
}
