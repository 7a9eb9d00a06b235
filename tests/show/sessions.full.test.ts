import { describe, it } from 'vitest';
import { trySessions } from './sessions.ts';

describe('a thousand generated sessions', () => {
  it('have one leader in the end, obey whoever is operated, and lose no second', () => {
    trySessions(1000);
  });
});
