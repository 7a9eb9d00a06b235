export { type ChartData, type ChartMark, chartData } from './chart.ts';
export type { Deck, DeckSource, Meeting, PlacedPart, PlacedSlide } from './deck.ts';
export * from './figure.ts';
export * from './slide.ts';
export {
  click,
  factsOf,
  figureRuns,
  formatFigure,
  plainText,
  type Span,
  say,
  short,
  strong,
  type Text,
} from './text.ts';
