/** The families that styles name: one for text and numbers, one for titles and terms. */
export const FAMILIES = { sans: { name: 'Deck Sans' }, serif: { name: 'Deck Serif' } } as const;

/** The published fonts that they are cut from, each from that of its own name unless the office wants the other. */
export const PUBLISHED = { sans: 'noto-sans-sc', serif: 'noto-serif-sc' } as const;
export type Published = (typeof PUBLISHED)[keyof typeof PUBLISHED];

/** The weights in use, with the names that fonts give them. */
export const WEIGHTS = { 400: 'Regular', 500: 'Medium', 700: 'Bold', 900: 'Black' } as const;

export interface Face {
  readonly family: keyof typeof FAMILIES;
  readonly weight: keyof typeof WEIGHTS;
}

/** Every face that styles ask for. */
export const FACES: readonly Face[] = [
  { family: 'sans', weight: 400 },
  { family: 'sans', weight: 700 },
  { family: 'sans', weight: 900 },
  { family: 'serif', weight: 900 },
];

/** Marks that views set beside words: pace, steps, stars, relations. */
export const SAFE_SYMBOLS = '▲●▼○◆★☆→←↑↓';

/** A text that is set in a face; several uses of one face add up. */
export interface FaceUse extends Face {
  readonly text: string;
  /** The place of the text, for messages about a character that the font lacks. */
  readonly where?: string;
}

/** As an error and a size list call a face: `Deck Sans 700`. */
export function formatFace({ family, weight }: Face): string {
  return `${FAMILIES[family].name} ${weight}`;
}
