// A thread of repack.ts. One font after the other: the converter hands out its own memory, which the next conversion overwrites.
import { convert } from 'fontverter';
import { answerOrders } from '../threads/answer.mjs';

answerOrders(({ font, format }) => convert(Buffer.from(font), format));
