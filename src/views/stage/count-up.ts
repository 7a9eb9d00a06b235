const DURATION = 700;

/**
 * Lets the exact whole numbers of the number cards in `steps` run up to their value once.
 * Paper, and a copy of the slide, get the number as it is printed: half a number is a false one.
 * A number with a qualifier or a decimal point never runs: on the way it would show what the report does not say.
 */
export function countUp(steps: readonly HTMLElement[]): void {
  const numbers = steps
    .flatMap((step) => [...step.querySelectorAll<HTMLElement>('.n b')])
    // What is still on its way from the last time is not at its value.
    .filter(
      ({ dataset, parentElement }) => dataset.printed === undefined && !parentElement?.querySelector('em'),
    )
    // All are measured before the first of them is changed.
    .map((digits) => ({ digits, width: digits.offsetWidth }));
  for (const number of numbers) run(number);
}

function run({ digits, width }: { readonly digits: HTMLElement; readonly width: number }): void {
  const [words] = digits.childNodes;
  if (!(words instanceof Text) || !/^[1-9]\d*$/.test(words.data)) return;
  const printed = words.data;
  const value = Number(printed);
  // The box keeps its final width, so that the unit behind it stands still.
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
    // Not another node: what a style sheet asks of nodes around would be asked again, in every frame.
    words.data = String(Math.round(value * (1 - (1 - t) ** 3)));
    requestAnimationFrame(frame);
  };
  window.addEventListener('beforeprint', end);
  requestAnimationFrame(frame);
}
