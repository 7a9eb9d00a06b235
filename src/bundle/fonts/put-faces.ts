/** Where the faces go: late in the body, so that the first slide is painted before megabytes of fonts are read. */
const PLACE = '<!--deck:faces-->';

/** The entry page with the faces' rules as a style. */
export function putFaces(page: string, rules: string): string {
  return page.replace(PLACE, () => `<style>${rules}</style>`);
}

/** The same for a browser without script only: with script src/faces.ts makes the faces of these rules. */
export function restFaces(page: string, rules: string): string {
  return putFaces(
    page.replace(PLACE, () => `<noscript>${PLACE}</noscript>`),
    rules,
  );
}
