// The thread that makes the PPTX while the browser lays out the prints.
import { fileURLToPath } from 'node:url';
import { openModules } from '../../bundle/modules.mjs';
import { answerOrders } from '../../bundle/threads/answer.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const program = openModules(root, `${root}src/cli/office/make-pptx.ts`, { keep: true });

answerOrders(async (order) => (await program).module.makePptx(order));
