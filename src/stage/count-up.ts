const DURATION = 700;

/**
 * Lets the exact whole numbers of `element`'s number cards run up to their value once.
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
  const start = performance.now();
  const frame = (now: number) => {
    const t = Math.min(1, Math.max(0, now - start) / DURATION);
    digits.textContent = t === 1 ? printed : String(Math.round(value * (1 - (1 - t) ** 3)));
    if (t < 1) requestAnimationFrame(frame);
    else digits.removeAttribute('style');
  };
  requestAnimationFrame(frame);
}
