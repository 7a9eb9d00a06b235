import { type Command, readArguments } from './command.ts';
import { buildDeckFile } from './deck-file.ts';

/** Makes the one file that is copied to the stick. */
export const build: Command = {
  main: async (argv, effects) => {
    readArguments(argv, {});
    await buildDeckFile(effects);
  },
};
