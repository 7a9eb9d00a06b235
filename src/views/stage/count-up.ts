const DURATION = 700;

/**
 * Counts the exact integers of the number cards in `steps` up to their value, once.
 * Prints and copies of the slide get the final number: an intermediate one would be false.
 * Numbers with a qualifier or a decimal point are not counted up, as the report says no intermediate value.
 */
export function countUp(steps: readonly HTMLElement[]): void {
  const numbers = steps
    .flatMap((step) => [...step.querySelectorAll<HTMLElement>('.n b')])
    // A count still running from an earlier step is not at its final value.
    .filter(
      ({ dataset, parentElement }) => dataset.printed === undefined && !parentElement?.querySelector('em'),
    )
    // Measure all before changing any: a read after a write forces a new layout.
    .map((digits) => ({ digits, width: digits.offsetWidth }));
  for (const number of numbers) run(number);
}

function run({ digits, width }: { readonly digits: HTMLElement; readonly width: number }): void {
  const [words] = digits.childNodes;
  if (!(words instanceof Text) || !/^[1-9]\d*$/.test(words.data)) return;
  const printed = words.data;
  const value = Number(printed);
  // Fix the width to the final one, so that the unit after the number does not move.
  digits.style.cssText = `display: inline-block; width: ${width}px; text-align: right`;
  digits.dataset.printed = printed;
  const start = performance.now();
  const end = () => {
    words.data = printed;
    digits.removeAttribute('style');
    delete digits.dataset.printed;
    window.removeEventListener('beforeprint', end);
  };
  const frame = (now: number) => {
    if (digits.dataset.printed === undefined) return;
    const t = Math.max(0, now - start) / DURATION;
    if (t >= 1) {
      end();
      return;
    }
    // Change the text node's data instead of replacing it: a new node would re-evaluate sibling selectors every frame.
    words.data = String(Math.round(value * (1 - (1 - t) ** 3)));
    requestAnimationFrame(frame);
  };
  window.addEventListener('beforeprint', end);
  requestAnimationFrame(frame);
}
