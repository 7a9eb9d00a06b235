/** The families that styles name, and the published fonts that they are cut from. */
export const FAMILIES = {
  sans: { name: 'Deck Sans', source: 'noto-sans-sc' },
  serif: { name: 'Deck Serif', source: 'noto-serif-sc' },
} as const;

/** The weights in use, with the names that fonts give them. */
export const WEIGHTS = { 400: 'Regular', 500: 'Medium', 700: 'Bold', 900: 'Black' } as const;

export interface Face {
  readonly family: keyof typeof FAMILIES;
  readonly weight: keyof typeof WEIGHTS;
}

/** A text that is set in a face; several uses of one face add up. */
export interface FaceUse extends Face {
  readonly text: string;
  /** Where the text stands, for naming the place of a character that the font lacks. */
  readonly where?: string;
}

/** As an error and a size list call a face: `Deck Sans 700`. */
export function formatFace({ family, weight }: Face): string {
  return `${FAMILIES[family].name} ${weight}`;
}
