import { parseSync } from 'vite';
import { capacitiesOf, holdsPhoto, ROLL_ROOMS, type Slide } from '../../src/deck/index.ts';
import { samplesIn } from './samples.ts';

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

/** A type that the fields of the layouts name: what it holds. */
export interface TypeDoc {
  readonly name: string;
  readonly says: string;
  /** The types whose fields it has as well. */
  readonly above: readonly string[];
  readonly fields: readonly FieldDoc[];
}

/** Every layout in the order of `src/deck/slide.ts`, from its own types and comments. */
function layoutsIn(code: string): readonly LayoutDoc[] {
  return interfacesIn(code).flatMap(({ heritage, says, fields }) => {
    const layout = fields.find(({ name }) => name === 'layout')?.type.replaceAll("'", '');
    if (layout === undefined) return [];
    const own = fields.filter(({ name }) => name !== 'layout');
    return [{ layout, says, fields: own, regions: namesIn(heritage, /'(\w+)'/g) }];
  });
}

/** Every other type of a module. */
function typesIn(code: string): readonly TypeDoc[] {
  return interfacesIn(code)
    .filter(({ name, fields }) => name !== 'SlideBase' && !fields.some((field) => field.name === 'layout'))
    .map(({ name, heritage, says, fields }) => ({
      name,
      says,
      above: namesIn(heritage.split(' extends ')[1] ?? '', /(\w+)/g),
      // Set by the constructor.
      fields: fields.filter((field) => field.name !== 'kind'),
    }));
}

interface InterfaceDoc extends Omit<TypeDoc, 'above'> {
  /** All that stands before its body. */
  readonly heritage: string;
}

function interfacesIn(code: string): readonly InterfaceDoc[] {
  const { program, comments } = parseSync('types.ts', code);
  const commentBefore = (start: number) => {
    const last = comments.findLast(({ end }) => end <= start && code.slice(end, start).trim() === '');
    return last === undefined ? '' : cleaned(last.value);
  };
  return (program.body as unknown as readonly Node[]).flatMap((statement) => {
    const declared = (statement.declaration ?? statement) as Node;
    if (declared.type !== 'TSInterfaceDeclaration') return [];
    const { body, start } = declared.body as { readonly body: readonly Node[]; readonly start: number };
    return [
      {
        name: (declared.id as { readonly name: string }).name,
        heritage: code.slice(declared.start, start),
        says: commentBefore(statement.start),
        fields: body.map((member) => fieldOf(member, code, commentBefore)),
      },
    ];
  });
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
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

/** What docs/layouts.md is made of. */
export interface LayoutBook {
  readonly layouts: readonly LayoutDoc[];
  /** The types that their fields name, and others. */
  readonly types: readonly TypeDoc[];
  /** By layout, the slide that its picture shows, as it is written. */
  readonly samples: ReadonlyMap<string, string>;
}

/** docs/layouts.md: made from the types and from decks that build, so that it cannot say what they do not. */
export function renderLayouts({ layouts, types, samples }: LayoutBook): string {
  const parts = layouts.map(({ layout, says, fields, regions }) =>
    [
      `## ${layout}`,
      '',
      says || '—',
      '',
      `![${layout}](pictures/layouts/${layout}.webp)`,
      '',
      ...tableOf(fields, types),
      ...holdsOf(layout),
      ...namesOn(layout),
      ...(holdsPhoto(layout as Slide['layout']) ? ['Can have a photograph.', ''] : []),
      regions.length === 0
        ? 'Nothing of it comes in steps.'
        : `Steps: ${regions.map((region) => `\`${region}\``).join(', ')}`,
      '',
      '```ts',
      samples.get(layout) ?? '',
      '```',
      '',
    ].join('\n'),
  );
  const held = typesHeld(layouts, types).map(({ name, says, above, fields }) =>
    [
      `### Type ${name}`,
      '',
      ...(says === '' ? [] : [says, '']),
      ...(above.length === 0
        ? []
        : [`Has the fields of ${above.map((one) => linked(one, types)).join(' and ')}, too.`, '']),
      ...tableOf(fields, types),
    ].join('\n'),
  );
  return `# Layouts

Made from \`src/deck/slide.ts\` and \`src/deck/figure.ts\` by \`npm run docs\`: what a slide of each layout says, how it looks,
and how it is written (small decks of other bodies: \`b\`, \`h\` and \`p\` are groups of their facts). What every slide has
(\`id\`, \`headline\`, \`claim\`, \`steps\`, \`notes\`, \`report\`, \`seconds\`, \`cut\`) stands there under \`SlideBase\`. How many
a list holds (\`src/deck/capacity.ts\`) the build checks, too; \`npm run check\` says of each slide whether its words fit, in
every shape of wall. Names and photographs are filled in in \`assets/names.json\`: of names as many are shown as there is
room for, the longest list giving way first (\`src/deck/roll-room.ts\`). Figures are made by the function of their name:
\`cards({ title, items })\`.

## What the colours mean

One thing each, on every slide, in every theme and in the colours of another body (\`assets/theme.json\`). What a colour tells is
told by the words beside it as well.

| colour (\`tokens.css\`) | means | where |
|---|---|---|
| the first, \`--c1\` | what the slide is about: one bar, one part, one number; marks for those who are honoured | every figure |
| the second, \`--c2\` | what else is counted, be it persons, bodies or money: the shape of a mark says which | every figure |
| the second, hatched | a part that touches another one of its colour, or the first | \`sum\` |
| \`--o1\` to \`--o3\` | a rank: the highest stands out most from the ground, so it is the darkest on light and the lightest on dark | ordinal bars without a message, \`tone: 'first'\` to \`'third'\` |
| no filling | no rank; what another part leaves over; the last mark of 近 | fields, \`tally\` |
| \`--time\` | days | fields of \`mark: 'day'\` |
| \`--gold-text\` | a qualifier: 近, 多, 余 | beside a number |
| the seal's, and the deep ground | furniture: the part's seal, dividers, plates, the level of an honour; never a value | everywhere |
| the station with a core | where the talk is | the line of stations |

${parts.join('\n')}
## What the fields hold

${held.join('\n')}`;
}

/** The types that the layouts name, and that these name in turn, in their own order. */
function typesHeld(layouts: readonly LayoutDoc[], types: readonly TypeDoc[]): readonly TypeDoc[] {
  const held = new Set<TypeDoc>();
  const hold = (words: string): void => {
    for (const type of types) {
      if (held.has(type) || !new RegExp(`\\b${type.name}\\b`).test(words)) continue;
      held.add(type);
      hold([...type.above, ...type.fields.map((field) => field.type)].join(' '));
    }
  };
  // `Plot` stands for all of its kinds.
  hold(layouts.flatMap(({ fields }) => fields.map(({ type }) => type)).join(' '));
  for (const { name } of types.filter(({ above }) => above.includes('FigureBase'))) hold(name);
  return types.filter((type) => held.has(type));
}

function tableOf(fields: readonly FieldDoc[], types: readonly TypeDoc[]): readonly string[] {
  if (fields.length === 0) return ['No fields of its own.', ''];
  return ['| field | type | |', '|---|---|---|', ...fields.map((field) => rowOf(field, types)), ''];
}

function linked(name: string, types: readonly TypeDoc[]): string {
  return types.some((type) => type.name === name)
    ? `[\`${name}\`](#type-${name.toLowerCase()})`
    : `\`${name}\``;
}

function holdsOf(layout: string): readonly string[] {
  const lists = capacitiesOf(layout).map(
    ({ path, least, most }) => `\`${path.filter((key) => key !== '*').join('.')}\` ${least}–${most}`,
  );
  return lists.length === 0 ? [] : [`Holds: ${lists.join(', ')}`, ''];
}

/** Where a layout shows names, and how many lines of them. */
const ROOMS: Readonly<Record<string, Readonly<Record<string, keyof typeof ROLL_ROOMS>>>> = {
  units: { 'all rows together, of two cells side by side the higher and a line for their words,': 'units' },
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

function rowOf({ name, optional, type, says }: FieldDoc, types: readonly TypeDoc[]): string {
  const shown = `\`${type.replaceAll('|', '\\|')}\``;
  const one = types.find((known) => known.name === type.replace('[]', ''));
  const link = one === undefined ? shown : `[${shown}](#type-${one.name.toLowerCase()})`;
  return `| \`${name}\`${optional ? ' (may be left out)' : ''} | ${link} | ${says} |`;
}

/** What docs/layouts.md is made of, by the path of a file and its text. */
export function layoutBook(read: (file: string) => string): LayoutBook {
  const code = read('src/deck/slide.ts');
  return {
    layouts: layoutsIn(code),
    types: [...typesIn(code), ...typesIn(read('src/deck/figure.ts'))],
    samples: samplesIn(SHOWN.map(read)),
  };
}

/** The modules of the decks that the pictures are of, in the order in which they are taken. */
const SHOWN = ['tests/fixtures/tiny-deck.ts', 'tests/fixtures/figures-deck.ts', 'tests/docs/more.ts'];
