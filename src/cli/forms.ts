import { join, resolve } from 'node:path';
import { readProject } from '../bundle/load.ts';
import { factsIn, ProblemsError } from '../facts/index.ts';
import { byDepartment, formOf } from '../office/forms/form.ts';
import { writeXlsx } from '../office/write/xlsx.ts';
import { type Command, readArguments } from './command.ts';
import { writeEach } from './files.ts';

const USUAL_OUT = 'dist/forms';

/** Writes a form for each department that has to answer for numbers. */
export const forms: Command = {
  takes: '[--out 文件夹]',
  details: [
    '--out 文件夹　放在别处；平时在 dist/forms/',
    '每条事实归哪个部门，写在 assets/facts.json 的 department；没有写的合成一张',
  ],
  main: async (argv, { root, print }) => {
    const { out = USUAL_OUT } = readArguments(argv, { out: { type: 'string' } }).values;
    const { book, problems } = await readProject(root);
    if (book === undefined || problems.length > 0) throw new ProblemsError(problems);
    const about = { title: book.report.title, author: book.report.organisation };
    const forms = [...byDepartment(factsIn(book))].map(([department, facts]) => ({
      path: join(resolve(root, out), `${department.replace(/[\\/:*?"<>|]/g, '_')}.xlsx`),
      form: formOf(department, facts, about),
      count: facts.length,
    }));
    const { paths, refused } = await writeEach(forms.map(({ path, form }) => [path, writeXlsx(form)]));
    for (const { path, count } of forms) if (paths.includes(path)) print(`${path}　${count}个数`);
    if (refused) throw refused;
  },
};
