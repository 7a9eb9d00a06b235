import { describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/commands.ts';
import { EXIT } from '../../src/cli/exit.ts';
import { parsePictureOptions, pictureName } from '../../src/cli/pictures.ts';

const USUAL = { size: { width: 1920, height: 1080 }, only: undefined, out: undefined, film: false };

describe('the arguments of pictures', () => {
  it.each([
    ['', USUAL],
    ['--size 3840x2160', { ...USUAL, size: { width: 3840, height: 2160 } }],
    ['--size=1440×1080', { ...USUAL, size: { width: 1440, height: 1080 } }],
    ['--only 6,13', { ...USUAL, only: [6, 13] }],
    ['--only 13，6,13', { ...USUAL, only: [13, 6] }],
    ['--out there', { ...USUAL, out: 'there' }],
    ['--film --only 15', { ...USUAL, only: [15], film: true }],
  ])('%s', (line, options) => {
    expect(parsePictureOptions(line.split(' ').filter(Boolean))).toEqual(options);
  });

  it.each([
    ['--size big', 'big'],
    ['--size 0x1080', '0x1080'],
    ['--size 1920x1080px', '1920x1080px'],
    ['--only 0', '“0”'],
    ['--only 6,', '6,'],
    ['--only 5-3', '5-3'],
    ['--sizes 1x1', '--sizes'],
    ['--size', '--size'],
    ['six', 'six'],
    ['--film', '--film'],
    ['--film --only 3-4', '--film'],
  ])('%s is refused with what it says', (line, quoted) => {
    expect(() => parsePictureOptions(line.split(' '))).toThrow(
      expect.objectContaining({ exit: EXIT.usage, message: expect.stringContaining(quoted) }),
    );
  });
});

describe('the name of a picture', () => {
  it.each([
    [1, 'opening.cover', 26, '01-opening-cover.png'],
    [26, 'outlook.close', 26, '26-outlook-close.png'],
    [7, 'a.b', 120, '007-a-b.png'],
    [3, '../../etc', 26, '03-etc.png'],
    [3, '', 26, '03.png'],
  ])('of page %i, %s of %i', (page, id, total, name) => {
    expect(pictureName(page, id, total)).toBe(name);
  });
});

describe('a command line', () => {
  const run = async (...argv: string[]) => {
    const lines: string[] = [];
    const code = await runCommand(argv, { root: '/nowhere', env: {}, print: (line) => lines.push(line) });
    return { code, text: lines.join('\n') };
  };

  it.each([[[]], [['picture']], [['constructor']]])(
    '%j without a known command lists those there are',
    async (argv) => {
      const { code, text } = await run(...argv);
      expect(code).toBe(EXIT.usage);
      expect(text).toContain('pictures');
    },
  );

  it('tells a wrong argument in words, without a stack', async () => {
    const { code, text } = await run('pictures', '--size', 'big');
    expect(code).toBe(EXIT.usage);
    expect(text).toContain('big');
    expect(text).not.toMatch(/^\s+at /m);
  });
});
