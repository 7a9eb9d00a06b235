import type { LayoutFinding } from '../finding.ts';
import type { SeenSlide } from '../slide.ts';

/** Runs in the page: a box that is shown with nothing in it; what it is for comes later, or never. */
export function checkEmpty({ seen, words, isSeen }: SeenSlide): readonly LayoutFinding[] {
  const boxes = seen.querySelectorAll('.panel, .hero, .copy, .leaflet, .board, .strip li, .tally li, .row');
  return [...boxes].filter(isSeen).flatMap((box): readonly LayoutFinding[] => {
    // The name over a panel does not count as content.
    const told = words.some(
      ({ element }) => box.contains(element) && element.closest('.panel > h3') === null,
    );
    const drawn = [...box.querySelectorAll('canvas, img')].some(isSeen);
    if (told || drawn) return [];
    return [{ kind: 'empty', words: box.textContent ?? '', measure: box.className }];
  });
}

/** Runs in the page: a sentence about one of two panels that is below the other, or visible before its own. */
export function checkOwner({ seen, isSeen, boxOf }: SeenSlide): readonly LayoutFinding[] {
  return [...seen.querySelectorAll('.pts.own > li')]
    .filter(isSeen)
    .flatMap((point): readonly LayoutFinding[] => {
      const panels = [...(point.closest('.lay')?.querySelectorAll('.panels > .panel') ?? [])];
      const panel = panels[point.matches('.left') ? 0 : 1];
      if (panel === undefined) return [];
      const [own, place] = [boxOf(panel), boxOf(point)];
      const middle = (place.left + place.right) / 2;
      // Beside the panels a sentence has a zone of its own.
      const astray = place.top >= own.bottom - 1 && (place.right < own.left || middle > own.right + 1);
      if (isSeen(panel) && !astray) return [];
      return [
        { kind: 'astray', words: point.textContent ?? '', measure: isSeen(panel) ? '' : '面板还没有出现' },
      ];
    });
}
