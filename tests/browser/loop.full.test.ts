import { afterAll, beforeAll, describe } from 'vitest';
import { type ClockedPage, newClockedPage } from './clocked-page.ts';
import { askEnds } from './loop.ts';

let clocked: ClockedPage;

beforeAll(async () => {
  clocked = await newClockedPage();
});
afterAll(() => clocked?.close());

describe('the loop before the meeting', () => {
  askEnds(() => clocked, ['PageUp', 'Home', 'End', 'Escape', 'F5', 'F5', 'q', 'c', 'k', '3 Enter']);
});
