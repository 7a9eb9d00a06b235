/** Tells at any moment whether the system asks for less motion, or the address does (`?motion=off`). */
export function watchStillness(): () => boolean {
  const asked = new URLSearchParams(location.search).get('motion') === 'off';
  // One for all: the browser keeps every list that it is asked for.
  const system = matchMedia('(prefers-reduced-motion: reduce)');
  return () => asked || system.matches;
}
