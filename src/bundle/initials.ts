import { pinyin } from 'pinyin-pro';
import { type Deck, plainText } from '../deck/index.ts';

/** First letters of the syllables of every slide's headline by the slide's id; digits and Latin letters stay. */
export function initialsOf(deck: Deck): Readonly<Record<string, string>> {
  return Object.fromEntries(
    deck.slides.map(({ id, slide }) => [id, initialsOfText(plainText(slide.headline))]),
  );
}

/** 技能竞赛 is `jnjs`: read in its words, so that 重点 is `zd` and 重阳 is `cy`. */
export function initialsOfText(text: string): string {
  const letters = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' });
  return letters
    .join('')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
