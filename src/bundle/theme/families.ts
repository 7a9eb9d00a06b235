/** The colours that an office may give, with the custom properties that are that very colour. */
export const FAMILIES = {
  main: { called: '主色', anchors: ['red', 'red-text', 'seal', 'c1'] },
  second: { called: '副色', anchors: ['c2'] },
  gold: { called: '点缀色', anchors: ['gold'] },
  paper: { called: '纸色', anchors: ['paper'] },
} as const satisfies Record<string, { called: string; anchors: readonly string[] }>;

export type Family = keyof typeof FAMILIES;
export const FAMILY_NAMES = Object.keys(FAMILIES) as readonly Family[];

/** What the properties are that a colour may lie on, in the office's words. */
export const CALLED: Readonly<Record<string, string>> = {
  paper: '纸色',
  'paper-2': '浅底色',
  'paper-3': '浅底色',
  c1: '主色',
  'red-deep': '深底色',
};

/** Whose relatives the other properties are: a name, or how it begins. Ink and lines are tinted as the paper is. */
const RELATIVES: readonly (readonly [RegExp, Family])[] = [
  [/^(?:red|seal$|c1$|o\d)/, 'main'],
  [/^c2(?:-stripe)?$/, 'second'],
  [/^(?:gold|time$|deep-)/, 'gold'],
  [/^(?:paper|ink|rule$|line$|on-|seal-on$|c[12]-on$)/, 'paper'],
];

/** The family of a custom property; undefined for one that is no colour of the office's. */
export function familyOf(name: string): Family | undefined {
  return RELATIVES.find(([pattern]) => pattern.test(name))?.[1];
}

/** WCAG 2.2: 1.4.3 for words, 1.4.11 for what is drawn. */
const WORDS = 4.5;
const DRAWN = 3;
/** Two fills side by side, the one hatched, or of neighbouring ranks; in grey, too. */
const BESIDE = 1.3;

interface Demand {
  readonly on: string;
  readonly least: number;
}
const words = (...grounds: readonly string[]): readonly Demand[] =>
  grounds.map((on) => ({ on, least: WORDS }));
const drawn = (...grounds: readonly string[]): readonly Demand[] =>
  grounds.map((on) => ({ on, least: DRAWN }));
const beside = (on: string): Demand => ({ on, least: BESIDE });

/** What each property has to be distinguishable from. */
const DEMANDS: Readonly<Record<string, readonly Demand[]>> = {
  ink: words('paper', 'paper-2', 'paper-3'),
  'ink-2': words('paper', 'paper-2', 'paper-3'),
  'ink-3': words('paper', 'paper-2'),
  rule: drawn('paper'),
  red: words('paper'),
  'red-text': words('paper', 'paper-2'),
  'red-deep': words('on-deep'),
  'gold-text': words('paper', 'paper-2'),
  'gold-light': words('red-deep'),
  'deep-node': drawn('red-deep'),
  'deep-mute': words('red-deep'),
  'on-red': words('red'),
  'seal-on': words('seal'),
  'c1-on': words('c1'),
  c2: [...drawn('paper'), beside('c1')],
  'c2-on': words('c2'),
  'c2-stripe': [beside('c2')],
  time: drawn('paper'),
  o1: drawn('paper'),
};

/** What a property lies on or beside, with the least contrast to it. */
export function demandsOn(name: string): readonly Demand[] {
  return DEMANDS[name] ?? [];
}
