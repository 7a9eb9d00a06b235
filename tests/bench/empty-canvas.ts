/**
 * The floor that frames are measured against: a canvas as large as a field on a slide, on which a key lets one bar grow for as
 * long as a figure takes to come up. No figure in this browser on this machine can move more evenly, and what slows the machine
 * down for a while slows it as well.
 */
export const EMPTY_CANVAS = `<!doctype html><html><head><meta charset="utf-8"><title>empty canvas</title>
<style>body { margin: 0; background: #fbf8f1 } canvas { position: absolute; left: 96px; top: 200px }</style></head>
<body><section class="present" id="empty"><canvas width="1728" height="718"></canvas></section>
<script>addEventListener('keydown', () => {
  const canvas = document.querySelector('canvas');
  const g = canvas.getContext('2d');
  const start = performance.now();
  canvas.dataset.drawn = 'animating';
  const frame = (now) => {
    const time = Math.min(1, Math.max(0, now - start) / 600);
    g.clearRect(0, 0, 1728, 718);
    g.fillRect(0, 700, 1728 * time, 18);
    if (time < 1) requestAnimationFrame(frame);
    else canvas.dataset.drawn = 'done';
  };
  requestAnimationFrame(frame);
})</script></body></html>`;
