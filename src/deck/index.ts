export { capacitiesOf, formatCapacity } from './capacity.ts';
export {
  type BarData,
  type ChartData,
  type ChartMark,
  chartData,
  endOf,
  type FieldData,
  type FieldGroup,
  type PlotData,
} from './chart.ts';
export { checkRolls } from './check/rolls.ts';
export { checkDeck, HEADLINE_EM } from './check/structure.ts';
export * from './claim.ts';
export type { Deck, DeckSource, Meeting, PlacedPart, PlacedSlide } from './deck.ts';
export { NO_EMBLEM } from './deck.ts';
export * from './figure.ts';
export { fullHeading, partHeading, partOrdinal, partTitle, passageMark } from './part-names.ts';
export { holdsPhoto, type Photo, type Portrait } from './photo.ts';
export { placeSlides } from './place.ts';
export { itemsOfPlot, sharedUnit } from './plot.ts';
export { gridOf, type Roll, type Rolls, rollOf, rollOfTile } from './roll.ts';
export { linesOf, ROLL_ROOMS, seatedOn, seatedOnCurtain } from './roll-room.ts';
export * from './slide.ts';
export {
  click,
  figureRuns,
  formatFigure,
  plainText,
  type Span,
  say,
  short,
  strong,
  type Text,
} from './text.ts';
export { factsOnScreen, factsShown, figuresOf, textsOf } from './walk.ts';
export { emWidth, widthOf } from './width.ts';
