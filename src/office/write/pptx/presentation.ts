import { type Deck, partHeading } from '../../../deck/index.ts';
import { element, type Xml } from '../xml.ts';
import { emu, NAMESPACES } from './units.ts';

const SECTIONS = {
  uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}',
  namespace: 'http://schemas.microsoft.com/office/powerpoint/2010/main',
} as const;
/** Numbers of slides begin above what the format keeps for itself. */
const FIRST_ID = 256;
/** The relationships before those of the slides: master, notes master, theme. */
const BEFORE_SLIDES = 3;

/** The part that lists the slides in their order and by parts; the order of its elements is the schema's. */
export function renderPresentation({ slides, parts }: Deck, width: number): Xml {
  const idOf = (page: number) => FIRST_ID + page - 1;
  const sections = parts.map((part, i) =>
    element(
      'p14:section',
      { name: partHeading(part), id: guid(i + 1) },
      element(
        'p14:sldIdLst',
        {},
        slides
          .filter((slide) => slide.part.id === part.id)
          .map(({ page }) => element('p14:sldId', { id: idOf(page) })),
      ),
    ),
  );
  return element(
    'p:presentation',
    { ...NAMESPACES, saveSubsetFonts: 1 },
    element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: 2147483648, 'r:id': 'rId1' })),
    element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': 'rId2' })),
    element(
      'p:sldIdLst',
      {},
      slides.map(({ page }) => element('p:sldId', { id: idOf(page), 'r:id': `rId${page + BEFORE_SLIDES}` })),
    ),
    element('p:sldSz', { cx: emu(width), cy: emu(1080), type: width === 1440 ? 'screen4x3' : undefined }),
    element('p:notesSz', { cx: 6858000, cy: 9144000 }),
    element(
      'p:extLst',
      {},
      element(
        'p:ext',
        { uri: SECTIONS.uri },
        element('p14:sectionLst', { 'xmlns:p14': SECTIONS.namespace }, sections),
      ),
    ),
  );
}

/** In capitals, as PowerPoint asks; the same part has the same one from build to build. */
function guid(number: number): string {
  return `{00000000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}
