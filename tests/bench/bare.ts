import { setTimeout } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import { type OpenBrowser, withPage } from '../../src/cli/browser/index.ts';
import { FULL_HD } from './open.ts';

/** A page that is asked what it holds, and otherwise left alone. */
export interface BarePage {
  /** The browser's own session. */
  readonly browser: CDPSession;
  /** Sends the page a command of the browser's protocol. */
  readonly send: CDPSession['send'];
  /** Runs a function in the page and waits for what it returns. */
  evaluate<Result, Argument>(
    run: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
}

/**
 * Opens a page that the driver does not know, for the time of `use`. Of its own pages the driver watches the network, and
 * for that the browser keeps the text of all they load: 4 MB of a deck, in the page's own process, which no user has.
 */
export function withBarePage<Result>(
  open: OpenBrowser,
  address: string,
  use: (page: BarePage) => Promise<Result>,
): Promise<Result> {
  // A page of the driver's is the way to the browser.
  return withPage(open, { width: 1, height: 1 }, async (page) => {
    const connection = page.context().browser();
    if (connection === null) throw new Error('No browser');
    const browser = await connection.newBrowserCDPSession();
    const { browserContextId } = await browser.send('Target.createBrowserContext');
    try {
      const bare = await openIn(browser, browserContextId);
      await bare.send('Page.navigate', { url: address });
      await bare.evaluate(untilLoaded, undefined);
      return await use(bare);
    } finally {
      await browser.send('Target.disposeBrowserContext', { browserContextId });
      await browser.detach();
    }
  });
}

/** Runs in the page. */
async function untilLoaded(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((done) => window.addEventListener('load', done, { once: true }));
}

async function openIn(browser: CDPSession, browserContextId: string): Promise<BarePage> {
  const { targetId } = await browser.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    ...FULL_HD,
  });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId });
  const waiting = new Map<number, (answer: Answer) => void>();
  browser.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer: Answer = JSON.parse(message);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let asked = 0;
  const send = (async (method: string, params: object = {}) => {
    asked += 1;
    const id = asked;
    const answer = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await browser.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }) as CDPSession['send'];
  const bare: BarePage = { browser, send, evaluate: (run, argument) => evaluateBy(send, run, argument) };
  await openWide(bare, targetId);
  return bare;
}

/** A window takes its size some time after it was asked to. */
const ASK_AGAIN_MS = 100;
const MOST_ASKED = 100;

/**
 * Gives the page the size by making its window as much larger as its frame takes. A page that is told to draw for a screen
 * of another size than its window's waits a second for each frame. @throws Error where the window does not become so large
 */
async function openWide({ browser, evaluate }: BarePage, targetId: string): Promise<void> {
  const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
  const { width, height } = FULL_HD;
  for (let i = 0; i < MOST_ASKED; i++) {
    const now = await evaluate(
      () => ({
        width: innerWidth,
        height: innerHeight,
        frame: [outerWidth - innerWidth, outerHeight - innerHeight],
      }),
      undefined,
    );
    if (now.width === width && now.height === height) return;
    const [beside = 0, above = 0] = now.frame;
    const bounds = { width: width + beside, height: height + above };
    await browser.send('Browser.setWindowBounds', { windowId, bounds });
    await setTimeout(ASK_AGAIN_MS);
  }
  throw new Error('The window does not take its size');
}

async function evaluateBy<Result, Argument>(
  send: CDPSession['send'],
  run: (argument: Argument) => Result,
  argument: Argument,
): Promise<Awaited<Result>> {
  const { result, exceptionDetails } = await send('Runtime.evaluate', {
    expression: `(${run})(${JSON.stringify(argument)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}
