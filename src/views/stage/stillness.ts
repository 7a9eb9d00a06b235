/** Returns a function that says whether less motion is wanted: by the system, or by `?motion=off`. */
export function watchStillness(): () => boolean {
  const asked = new URLSearchParams(location.search).get('motion') === 'off';
  // Created once: the browser keeps every MediaQueryList alive.
  const system = matchMedia('(prefers-reduced-motion: reduce)');
  return () => asked || system.matches;
}
