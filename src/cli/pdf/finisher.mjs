// The thread that finishes and checks prints while the browser lays out the next one.
import { fileURLToPath } from 'node:url';
import { openModules } from '../../bundle/modules.mjs';
import { answerOrders } from '../../bundle/threads/answer.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const program = openModules(root, `${root}src/cli/pdf/finish-print.ts`, { keep: true });

// While the browser starts; what fails here fails with the first print.
program.then(({ module }) => module.startPdfium()).catch(() => undefined);
answerOrders(async (order) => (await program).module.finishPrint(order));
