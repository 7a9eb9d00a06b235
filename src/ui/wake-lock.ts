/** Keeps the screen awake while the page is seen, where the browser can; asked for anew whenever the page comes back. */
export function keepAwake(page: Document): void {
  const ask = () => {
    if (page.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  page.addEventListener('visibilitychange', ask);
  ask();
}
