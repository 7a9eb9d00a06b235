/**
 * Keeps the screen awake while the page is visible, if the browser can; requested again whenever the page comes back.
 */
export function keepAwake(page: Document): void {
  const ask = () => {
    if (page.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  page.addEventListener('visibilitychange', ask);
  ask();
}
