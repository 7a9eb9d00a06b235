import { encode } from 'uqr';
import type { Meeting } from '../deck/index.ts';
import { type Html, html } from './html.ts';

/** Modules of white on each side: less, and telephones do not find the code (ISO/IEC 18004). */
const QUIET = 4;

/**
 * The address of the meeting as a QR code, black on white on any ground; nothing where there is none. A seventh of it
 * may be smudged or lost in glare.
 */
export function renderQrCode({ address = '' }: Meeting): Html | undefined {
  if (address === '') return undefined;
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const path = data.flatMap((row, y) => runsOf(row).map(([x, width]) => `M${x} ${y}h${width}`));
  const whole = size + 2 * QUIET;
  return html`<svg class="code" role="img" aria-label="二维码：扫码查看" viewBox="${-QUIET} ${-QUIET} ${whole} ${whole}" shape-rendering="crispEdges"><path fill="#fff" d="M${-QUIET} ${-QUIET}h${whole}v${whole}h-${whole}z"/><path stroke="#000" d="${path.join('')}" transform="translate(0 .5)"/></svg>`;
}

/** Stretches of black modules: where each begins, and how long it is. */
function runsOf(row: readonly boolean[]): readonly (readonly [x: number, width: number])[] {
  const runs: [number, number][] = [];
  row.forEach((black, x) => {
    const last = runs.at(-1);
    if (!black) return;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
