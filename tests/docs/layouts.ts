import { parseSync } from 'vite';
import { capacitiesOf, holdsPhoto, ROLL_ROOMS, type Slide } from '../../src/deck/index.ts';

/** A layout as the types of a slide tell it. */
export interface LayoutDoc {
  readonly layout: string;
  readonly says: string;
  readonly fields: readonly FieldDoc[];
  /** What a step may bring up. */
  readonly regions: readonly string[];
}
interface FieldDoc {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
  readonly says: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Every layout in the order of `src/deck/slide.ts`, from its own types and comments. */
export function layoutsIn(code: string): readonly LayoutDoc[] {
  const { program, comments } = parseSync('slide.ts', code);
  const commentBefore = (start: number) => {
    const last = comments.findLast(({ end }) => end <= start && code.slice(end, start).trim() === '');
    return last === undefined ? '' : cleaned(last.value);
  };
  return (program.body as unknown as readonly Node[]).flatMap((statement) => {
    const declared = statement.declaration as Node | null | undefined;
    if (declared?.type !== 'TSInterfaceDeclaration') return [];
    const members = (declared.body as { readonly body: readonly Node[] }).body.map((member) =>
      fieldOf(member, code, commentBefore),
    );
    const layout = members.find(({ name }) => name === 'layout')?.type.replaceAll("'", '');
    if (layout === undefined) return [];
    const heritage = code.slice(declared.start, (declared.body as unknown as Node).start);
    return [
      {
        layout,
        says: commentBefore(statement.start),
        fields: members.filter(({ name }) => name !== 'layout'),
        regions: [...heritage.matchAll(/'(\w+)'/g)].map(([, region = '']) => region),
      },
    ];
  });
}

function fieldOf(member: Node, code: string, commentBefore: (start: number) => string): FieldDoc {
  const key = member.key as { readonly name: string };
  const annotation = member.typeAnnotation as { readonly typeAnnotation: Node };
  const { start, end } = annotation.typeAnnotation;
  return {
    name: key.name,
    optional: member.optional === true,
    type: code.slice(start, end).replace(/\s+/g, ' ').replaceAll('readonly ', ''),
    says: commentBefore(member.start),
  };
}

/** The words of a comment on one line. */
function cleaned(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*+\s?/, '').trim())
    .join(' ')
    .trim();
}

/** docs/layouts.md: made from the types, so that it cannot say what they do not. */
export function renderLayouts(layouts: readonly LayoutDoc[]): string {
  const parts = layouts.map(({ layout, says, fields, regions }) =>
    [
      `## ${layout}`,
      '',
      says || '—',
      '',
      `![${layout}](pictures/layouts/${layout}.webp)`,
      '',
      ...(fields.length === 0
        ? ['No fields of its own.']
        : ['| field | type | |', '|---|---|---|', ...fields.map(rowOf)]),
      '',
      ...holdsOf(layout),
      ...namesOn(layout),
      ...(holdsPhoto(layout as Slide['layout']) ? ['Can have a photograph.', ''] : []),
      regions.length === 0
        ? 'Nothing of it comes in steps.'
        : `Steps: ${regions.map((region) => `\`${region}\``).join(', ')}`,
      '',
    ].join('\n'),
  );
  return `# Layouts

Made from \`src/deck/slide.ts\` by \`npm run docs\`: what a slide of each layout says, and how it looks (a small deck of
a library). What every slide has (\`id\`, \`headline\`, \`claim\`, \`steps\`, \`notes\`, \`report\`, \`seconds\`, \`cut\`) stands
there under \`SlideBase\`. How many a list holds (\`src/deck/capacity.ts\`) the build checks, too; \`npm run check\` says of each slide whether its words fit, in every shape of wall. Names and photographs are filled in in \`assets/names.json\`:\nof names as many are shown as there is room for, the longest list giving way first (\`src/deck/roll-room.ts\`).

${parts.join('\n')}`;
}

function holdsOf(layout: string): readonly string[] {
  const lists = capacitiesOf(layout).map(
    ({ path, least, most }) => `\`${path.filter((key) => key !== '*').join('.')}\` ${least}–${most}`,
  );
  return lists.length === 0 ? [] : [`Holds: ${lists.join(', ')}`, ''];
}

/** Where a layout shows names, and how many lines of them. */
const ROOMS: Readonly<Record<string, Readonly<Record<string, keyof typeof ROLL_ROOMS>>>> = {
  units: { 'a cell': 'units' },
  tally: { 'either list': 'tally' },
  fields: { 'one field': 'field', 'a field beside others': 'fields' },
  wall: { "a level's page, a line or two of it for each honour": 'board' },
};

function namesOn(layout: string): readonly string[] {
  const rooms = Object.entries(ROOMS[layout] ?? {}).map(
    ([place, room]) => `${place} ${ROLL_ROOMS[room].lines} lines of ${ROLL_ROOMS[room].em} em`,
  );
  return rooms.length === 0 ? [] : [`Shows names: ${rooms.join('; ')}.`, ''];
}

function rowOf({ name, optional, type, says }: FieldDoc): string {
  return `| \`${name}\`${optional ? ' (may be left out)' : ''} | \`${type.replaceAll('|', '\\|')}\` | ${says} |`;
}
