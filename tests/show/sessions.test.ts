import { describe, it } from 'vitest';
import { runs } from '../trials.ts';
import { trySessions } from './sessions.ts';

describe('a generated session of windows that open, close, crash, hang, sleep and have their clock set', () => {
  it('has one leader in the end, obeys whoever is operated, and loses no second', () => {
    trySessions(runs(100));
  });
});
