const DURATION = 700;

/**
 * Lets the exact whole numbers of `element`'s number cards run up to their value once.
 * Paper, and a copy of the slide, get the number as it is printed: half a number is a false one.
 * A number with a qualifier or a decimal point never runs: on the way it would show what the report does not say.
 */
export function countUp(element: HTMLElement): void {
  for (const digits of element.querySelectorAll<HTMLElement>('.n b')) {
    const printed = digits.textContent ?? '';
    if (!/^[1-9]\d*$/.test(printed) || digits.parentElement?.querySelector('em')) continue;
    run(digits, printed);
  }
}

function run(digits: HTMLElement, printed: string): void {
  const value = Number(printed);
  // The box keeps its final width, so that the unit behind it stands still.
  digits.style.display = 'inline-block';
  digits.style.textAlign = 'right';
  digits.style.width = `${digits.offsetWidth}px`;
  digits.dataset.printed = printed;
  const start = performance.now();
  const end = () => {
    digits.textContent = printed;
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
    digits.textContent = String(Math.round(value * (1 - (1 - t) ** 3)));
    requestAnimationFrame(frame);
  };
  window.addEventListener('beforeprint', end);
  requestAnimationFrame(frame);
}
