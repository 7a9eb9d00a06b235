// A process of its own that holds the tests ready: it is told which file has changed, and answers whether they notice it
// (see runner.ts). Whoever started it ends it when a mutant runs for ever.
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

/** As the test runner says it of a test and of what goes before it. */
const TIMED_OUT = /^(?:Test|Hook) timed out in /;

/** What a run of tests says of the code: an assertion that fails and an error that is thrown, but no clock. */
function outcomeOf({ testModules, unhandledErrors }) {
  const errors = testModules.flatMap((module) => [
    ...module.errors(),
    ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
    ...[...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? []),
  ]);
  if (errors.some(({ message }) => !TIMED_OUT.test(message))) return 'noticed';
  const isWhole = errors.length + unhandledErrors.length === 0 && testModules.every((one) => one.ok());
  return isWhole ? 'passed' : 'doubtful';
}

/** Of the unit tests that have to do with `file` (absolute), the folders of tests one after the other. */
async function answer(file, folders) {
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
    const found = outcomeOf(await vitest.runTestSpecifications(specs));
    if (found !== 'passed') return { outcome: found, folder };
  }
  return { outcome: 'passed' };
}

process.on('message', async ({ file, folders }) => {
  try {
    process.send(await answer(file, folders));
  } catch {
    process.send({ outcome: 'doubtful' });
  }
});
process.send({ ready: true });
