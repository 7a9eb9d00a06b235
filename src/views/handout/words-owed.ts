import type { HandoutId } from '../../document/paper/layouts.ts';
import type { HandoutSource, SlideSource } from '../../document/read/slides.ts';
import type { AgainData, Phrase } from '../../document/schema.ts';
import { sentences } from '../../script/sentences.ts';
import { type ListRoom, ROOMS, tellHonour, tellThings } from './again.ts';

/**
 * What the document has for a print, sentence by sentence. It is read from the document, not from the pages: what a
 * layout loses is missed when the PDF is read back.
 */
export function wordsOwed(id: HandoutId, source: HandoutSource): readonly string[] {
  const { slides, report, remarks, portraits, meeting } = source;
  const headlines = slides.map(({ headline }) => textOf(headline));
  switch (id) {
    case 'cover':
      return [meeting.organisation];
    case 'report':
      return [
        ...[...report.children].filter((one) => one.matches('p, h2')).flatMap(sentencesIn),
        ...slides.flatMap(owedHonours),
        ...[...portraits, ...remarks].flatMap(sentencesIn),
      ];
    case 'script':
    case 'script-large':
      return slides.flatMap(({ notes }) => notes.flatMap(sentencesIn));
    case 'notes':
      return [...headlines, ...slides.flatMap(owedNotes)];
    case 'phone':
    case 'long':
      return [...headlines, ...sentencesOfReport(source)];
    case 'slides':
    case '2up':
      return headlines;
    default:
      return [...headlines, ...slides.flatMap(({ again }) => owedAgain(again, ROOMS[id]))];
  }
}

/** The passages that the report has to the slides; of a slide without one what it shows. */
function sentencesOfReport({ slides, report }: HandoutSource): readonly string[] {
  return slides.flatMap(({ id, again }) => {
    const passage = report.querySelector(`p[data-slide="${CSS.escape(id)}"]`)?.cloneNode(true) as
      | Element
      | undefined;
    passage?.querySelector('.head')?.remove();
    return passage ? sentencesIn(passage) : owedAgain(again);
  });
}

function owedNotes({ notes, facts, again }: SlideSource): readonly string[] {
  // A row of the table says both: elsewhere on the pages the figure alone is no proof of it.
  const figures =
    again.honours.length > 0 ? owedAgain(again) : facts.map(({ says, counts }) => says + counts);
  return [...notes.flatMap(sentencesIn), ...figures];
}

/** The rows of the table of honours: an honour beside another's holder is lost. */
function owedHonours({ section, tables }: SlideSource): readonly string[] {
  const rows = section.matches('.l-wall') ? (tables[0]?.rows ?? []) : [];
  return [...rows].map(textOf);
}

/** A name with what is said of it, or all names, where the room is for no more: alone each may stand in the drawing, too. */
function owedAgain(
  { figures, things, honours }: AgainData,
  room: ListRoom = ROOMS['3up'],
): readonly string[] {
  return [
    ...figures.flatMap(({ label, value }) => [join(label), join(value)]),
    ...tellThings(things, room).map(({ name, said }) => join([...name, ...said.flat()])),
    ...honours.flatMap((level) => level.honours.map((honour) => join(tellHonour(honour)))),
  ].filter((words) => words !== '');
}

function join(phrase: Phrase): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

function textOf(element: Element): string {
  return element.textContent ?? '';
}

function sentencesIn(element: Element): readonly string[] {
  const copy = element.cloneNode(true) as Element;
  for (const cue of copy.querySelectorAll('.cue')) cue.remove();
  const found = sentences([{ kind: 'text', text: textOf(copy), bold: false }]);
  return found.map(({ text }) => text.trim()).filter((words) => words !== '');
}
