import { html, unsafe } from '../document/index.ts';
import { formatPlaces, type Problem } from '../facts/index.ts';

const STYLE = `body{margin:0;padding:3rem;background:#fbf8f1;color:#1f1a17;font:1.125rem/1.6 sans-serif}
h1{color:#a61b1f;font-size:2rem}li{margin:0 0 1.5rem;padding:0 0 0 1rem;border-left:.5rem solid #a61b1f}
ol{list-style:none;padding:0;max-width:60rem}code{font-weight:700}dl{margin:.25rem 0;display:grid;grid-template-columns:5rem 1fr}
dd{margin:0}`;

/** What development shows instead of the deck while a file is wrong; it goes away by itself when the file is mended. */
export function renderProblemPage(problems: readonly Problem[]): string {
  return String(html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>有 ${problems.length} 处要改</title><style>${unsafe(STYLE)}</style></head>
<body><h1>有 ${problems.length} 处要改，改好存盘后自动显示</h1>
<ol>${problems.map(
    (
      problem,
    ) => html`<li><b>× ${problem.what}</b><dl><dt>位置</dt><dd><code>${formatPlaces(problem)}</code></dd>
<dt>应为</dt><dd>${problem.expected}</dd><dt>改法</dt><dd>${problem.remedy}</dd></dl></li>`,
  )}</ol></body></html>`);
}
