import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { OpenBrowser } from '../../../src/cli/browser/index.ts';
import { CliError } from '../../../src/cli/exit.ts';
import { checkLayout } from '../../../src/cli/layout/check.ts';

it('a stage that does not come up is told in words, with what the page complains of', async () => {
  const page = {
    on: (_: string, tell: (error: Error) => void) => tell(new Error('deck is not defined')),
    goto: () => Promise.resolve(null),
    waitForFunction: () => Promise.reject(new Error('Timeout 30000ms exceeded.')),
    context: () => ({ close: () => Promise.resolve() }),
  } as unknown as Page;
  const browser = { newPage: () => Promise.resolve(page) } as unknown as OpenBrowser;
  const failure = await checkLayout(browser, '/usb/deck.html').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(CliError);
  expect((failure as CliError).message).toBe('× /usb/deck.html 没有放映出来\n  deck is not defined');
});
