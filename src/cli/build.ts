import { ProblemsError } from '../facts/index.ts';
import { type Command, readArguments } from './command.ts';
import { buildDeckFile } from './deck-file.ts';

/** Makes the one file that is copied to the stick. */
export const build: Command = {
  takes: '[--no-check] [--force]',
  details: [
    '--no-check　不看版面和写法，快一些',
    '--force　有的页放不下也照样生成',
    '平时先看一遍 16:9 的版面：有的页放不下，不生成，原来的 dist/deck.html 不动',
  ],
  main: async (argv, effects) => {
    const options = { 'no-check': { type: 'boolean' }, force: { type: 'boolean' } } as const;
    const { values } = readArguments(argv, options);
    if (values['no-check'] || values.force) return buildDeckFile(effects);
    // What brings the browser along is read only where it is looked at.
    const [{ lookBefore }, { typeProblems }] = await Promise.all([
      import('./layout/looks.ts'),
      import('../bundle/slide-types.ts'),
    ]);
    // The compiler has its second while the file is made.
    const types = typeProblems(effects.root);
    types.catch(() => 'told where it is waited for');
    await buildDeckFile(effects, async (file) => {
      const mistyped = await types;
      if (mistyped.length > 0) throw new ProblemsError(mistyped);
      await lookBefore(file, effects);
    });
  },
};
