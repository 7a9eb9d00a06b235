// The maintainers' commands: what measures the deck and what maltreats it.
import { start } from '../src/cli/start.mjs';

await start('tests/commands.ts');
