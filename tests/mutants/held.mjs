// A process of its own that holds the tests ready: it is told which file has changed, and answers whether they still
// pass. Whoever started it ends it when a mutant runs for ever.
import { createVitest } from 'vitest/node';

const vitest = await createVitest('test', {
  watch: false,
  project: ['unit'],
  bail: 1,
  // One process, and what a mutant breaks is not said.
  maxWorkers: 1,
  fileParallelism: false,
  reporters: [{}],
  silent: true,
});

/** The file changed before this one: its code is back, but the modules made from the changed code are still kept. */
let changedBefore;

/** Whether the unit tests pass that have to do with `file` (absolute), the folders of tests one after the other. */
async function passes(file, folders) {
  if (changedBefore !== undefined) vitest.invalidateFile(changedBefore);
  changedBefore = file;
  vitest.invalidateFile(file);
  vitest.config.related = [file];
  const all = await vitest.getRelevantTestSpecifications();
  for (const folder of folders) {
    const specs = all.filter(({ moduleId }) => moduleId.includes(`/tests/${folder}/`));
    if (specs.length === 0) continue;
    // Whoever waits knows that it goes on.
    process.send({ asks: folder });
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs);
    if (unhandledErrors.length > 0 || testModules.some((one) => !one.ok())) return false;
  }
  return true;
}

process.on('message', async ({ file, folders }) => {
  try {
    process.send({ passes: await passes(file, folders) });
  } catch {
    // A module that cannot be read is noticed.
    process.send({ passes: false });
  }
});
process.send({ ready: true });
