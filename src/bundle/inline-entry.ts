import { rolldown } from 'rolldown';

/** A module and all it imports as one script that may stand in a page: plain, without imports and exports. */
export async function inlineEntry(path: string): Promise<string> {
  const build = await rolldown({
    input: path,
    platform: 'browser',
    tsconfig: false,
    logLevel: 'silent',
    transform: { target: 'chrome109' },
    treeshake: { propertyReadSideEffects: false },
  });
  try {
    const { output } = await build.generate({ format: 'iife', comments: { jsdoc: false } });
    return output[0].code;
  } finally {
    await build.close();
  }
}
