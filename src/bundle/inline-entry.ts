import { build, type Rolldown } from 'vite';

/** A module and all it imports as one script that may stand in a page: plain, without imports and exports. */
export async function inlineEntry(path: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome109',
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: path,
        output: { format: 'iife' },
        treeshake: { propertyReadSideEffects: false },
      },
    },
  });
  const { output } = made as Rolldown.RolldownOutput;
  return output[0].code;
}
