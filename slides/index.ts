import meeting from '../assets/meeting.json';
import type { DeckSource } from '../src/deck/index.ts';
import { achievement } from './achievement.ts';
import { closing } from './closing.ts';
import { discipline } from './discipline.ts';
import { book } from './facts.ts';
import { grassroots } from './grassroots.ts';
import { guidance } from './guidance.ts';
import { opening } from './opening.ts';
import { pandemic } from './pandemic.ts';
import { rights } from './rights.ts';

/** 各部分的次序；页码、进度线、用时跟着它变。 */
export const deck: DeckSource = {
  title: '2020年工作回眸',
  book,
  meeting,
  parts: [opening, pandemic, guidance, achievement, grassroots, rights, discipline, closing],
  finale: { slide: 'closing.outlook', seal: '望', short: '展望', title: '二〇二一年工作' },
};
