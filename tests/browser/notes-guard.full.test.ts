import { afterAll, beforeAll, inject, it } from 'vitest';
import {
  askVeil,
  open,
  openAsWindow,
  place,
  pressF11,
  startTwoScreens,
  type TwoScreens,
  WALL,
} from './screens.ts';

/** The browser of the packages has no windows of a system (see notes-guard.test.ts). */
const REAL = inject('browser').program.origin !== 'npm';

let screens: TwoScreens;
beforeAll(async () => {
  screens = await startTwoScreens();
});
afterAll(() => screens?.close());

it.skipIf(!REAL)(
  'every window with notes is veiled on the wall, however it came there, and only there',
  async () => {
    const own = await screens.newContext();
    const stage = await open(own, '?view=stage');
    await place(stage, WALL);
    await pressF11(stage);
    for (const query of ['?view=speaker', '?view=rehearse', '?view=prompter', '?view=handout&layout=notes']) {
      const notes = await openAsWindow(own, query);
      await askVeil(notes);
      await notes.close();
    }
  },
);
