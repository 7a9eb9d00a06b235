import { cards, type Deck, part, placeSlides, say, slide } from '../../src/deck/index.ts';
import { book, f, tinySource } from '../fixtures/tiny-deck.ts';

const notes = say`看这一页。`;

/** The layouts that the small deck has no slide of. */
export const moreLayouts: Deck = placeSlides({
  ...tinySource,
  book,
  parts: [
    part({
      id: 'more',
      title: '更多版式',
      short: '版式',
      numbered: true,
      slides: [
        slide({
          id: 'text',
          layout: 'text',
          headline: say`把书送到家门口`,
          lead: say`一街一馆，一村一车`,
          lines: [say`分馆建在路口，下班也能借`, say`流动书车每周到村`, say`行动不便的读者，送书上门`],
          notes,
        }),
        slide({
          id: 'poster',
          layout: 'poster',
          headline: say`书香满城`,
          before: say`这一年，是`,
          words: say`书香满城的一年`,
          under: [say`把书送到家门口`, say`把课讲到田埂上`],
          terms: [
            { term: say`“书香百日”`, head: say`领读` },
            { term: say`分馆`, head: say`总抓手` },
            { term: say`流动书车`, head: say`进村` },
          ],
          notes,
        }),
        slide({
          id: 'sheets',
          layout: 'sheets',
          headline: say`向读者发出倡议`,
          sheets: [say`多读一本好书\n少看一会手机`],
          captions: [say`向全县读者发出倡议`],
          title: say`读者作品`,
          quotes: [say`“灯下”`, say`“村口的书车”`, say`“爷爷的老花镜”`],
          notes,
        }),
        slide({
          id: 'tally',
          layout: 'tally',
          headline: say`流动书车和岗位能手`,
          total: { label: say`投用的流动书车`, fact: f.books.vans },
          left: cards({
            title: say`流动书车`,
            items: [
              { label: say`新购`, fact: f.books.vansBought, mark: 'group', tone: 'first' },
              { label: say`获赠`, fact: f.books.vansGiven, mark: 'group', tone: 'second' },
            ],
          }),
          right: cards({
            title: say`岗位能手`,
            items: [{ label: say`岗位能手`, fact: f.honours.clerks, mark: 'person' }],
          }),
          notes,
        }),
      ],
    }),
  ],
});
