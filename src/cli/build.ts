import { type Command, readArguments } from './command.ts';
import { buildDeckFile } from './deck-file.ts';

/** Makes the one file that is copied to the stick. */
export const build: Command = {
  takes: '[--no-check] [--force]',
  details: [
    '--no-check　不看版面，快一些',
    '--force　有的页放不下也照样生成',
    '平时先看一遍 16:9 的版面：有的页放不下，不生成，原来的 dist/deck.html 不动',
  ],
  main: async (argv, effects) => {
    const options = { 'no-check': { type: 'boolean' }, force: { type: 'boolean' } } as const;
    const { values } = readArguments(argv, options);
    if (values['no-check'] || values.force) return buildDeckFile(effects);
    // What brings the browser along is read only where it is looked at.
    const { lookBefore } = await import('./layout/looks.ts');
    await buildDeckFile(effects, (file) => lookBefore(file, effects));
  },
};
