import type { TestProject } from 'vitest/node';
import { type BrowserServer, serveBrowser } from '../../src/cli/browser/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that all test files share. */
    readonly browser: Pick<BrowserServer, 'endpoint' | 'program'>;
  }
}

let server: BrowserServer | undefined;

/** Starts the one browser of the browser tests before the first of them. */
export async function setup(project: TestProject): Promise<void> {
  server = await serveBrowser();
  project.provide('browser', { endpoint: server.endpoint, program: server.program });
}

/** Ends it after the last. */
export async function teardown(): Promise<void> {
  await server?.close();
}
