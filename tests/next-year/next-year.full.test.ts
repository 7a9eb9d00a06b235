import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from './project.ts';
import { FACTS, MEETING, SOURCE, slideFiles } from './report.ts';

let project: ProjectCopy;
beforeAll(async () => {
  project = await copyProject();
  await project.write('assets/facts.json', JSON.stringify(FACTS, undefined, 2));
  await project.write('assets/source.txt', SOURCE);
  await project.write('assets/meeting.json', JSON.stringify(MEETING));
  await project.clear('slides');
  for (const [name, text] of Object.entries(slideFiles())) await project.write(`slides/${name}`, text);
});
afterAll(() => project?.remove());

test("another federation's deck of seven parts passes the check in full, layout included", async () => {
  expect((await project.run('check', '--numbers', '--record')).exit).toBe(0);
  const { exit, printed } = await project.run('check');
  expect(printed.match(/^×.*\n.*$/gm) ?? []).toEqual([]);
  expect(exit).toBe(0);
  expect(printed).toContain('全部通过');
}, 600_000);
