import { start } from './start.mjs';

await start('src/cli/commands.ts');
