import { describe, expect, it } from 'vitest';
import { BINDINGS } from '../../src/ui/keys/table.ts';
import { chanceFrom } from './chance.ts';
import { parseSoakOptions } from './command.ts';
import { TRIAL_IDS } from './index.ts';
import { strokesBy } from './strokes.ts';

const INITIALS = Array.from({ length: 26 }, (_, i) => `p${String.fromCharCode(97 + i)}xyz`);
const strokes = (seed: number, count: number) => {
  const next = strokesBy(chanceFrom(seed), INITIALS);
  return Array.from({ length: count }, next);
};

describe('the keys of the soak', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(strokes(7, 500)).toEqual(strokes(7, 500));
    expect(strokes(7, 500)).not.toEqual(strokes(8, 500));
  });

  it('hold every key of the stage, every page number, and every title', () => {
    const made = strokes(1, 10_000);
    const singles = new Set(made.filter((keys) => keys.length === 1).flat());
    for (const { keys, screens, action } of BINDINGS) {
      if (!screens.includes('stage')) continue;
      const opens = ['speaker', 'rehearse', 'prompter'].includes(action);
      for (const key of keys) {
        // Playwright has no names for the browser's own keys.
        if (key.startsWith('Browser')) continue;
        const name = key === ' ' ? 'Space' : key.replace('Ctrl+', 'Control+');
        expect([name, singles.has(name)]).toEqual([name, !opens]);
      }
    }
    const typed = new Set(made.filter((keys) => keys.length > 1).map((keys) => keys.join('')));
    for (const [i, initials] of INITIALS.entries()) {
      expect(typed).toContain(`${i + 1}Enter`);
      expect(typed).toContain(`g${initials.slice(0, 4)}Enter`);
    }
    expect(typed).toContain(`${INITIALS.length + 1}Enter`);
  });
});

describe('the options of the soak', () => {
  it('are all trials in full, or those that are named', () => {
    expect(parseSoakOptions([]).ids).toEqual(TRIAL_IDS);
    expect(parseSoakOptions([]).plan.keys).toBe(10_000);
    expect(parseSoakOptions(['zoom', 'keys']).ids).toEqual(['keys', 'zoom']);
    expect(parseSoakOptions(['--short', 'tab']).plan.keys).toBeLessThan(1000);
  });

  it.each([['all'], ['--long'], ['keys', 'key']])('refuse %s', (...argv) => {
    expect(() => parseSoakOptions(argv)).toThrow('参数写错了');
  });
});
