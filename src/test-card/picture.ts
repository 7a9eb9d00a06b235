/** The sizes of the slides' type in stage px, from the floor to the headline. */
const LADDER = [28, 36, 40, 48, 66] as const;
const COLOURS = ['#fff', '#ff0', '#0ff', '#0f0', '#f0f', '#f00', '#00f', '#000'] as const;
const GREYS = 11;

/** What the eye checks: a circle that must be round, a frame that must be whole, type, colours, greys. */
export function renderPicture(): HTMLElement {
  const picture = element('div', 'picture');
  const circle = element('div', 'circle');
  circle.append(element('i', 'cross'), element('p', 'caption', '应是正圆'));
  picture.append(circle, renderLadder(), renderBars());
  return picture;
}

function renderLadder(): HTMLElement {
  const ladder = element('div', 'ladder');
  for (const size of LADDER) {
    const line = element('p', '', `${size}　后排看清`);
    line.style.fontSize = `calc(var(--u) * ${size})`;
    ladder.append(line);
  }
  return ladder;
}

/** The greys must all be told apart; the outermost are the first to run together. */
function renderBars(): HTMLElement {
  const bars = element('div', 'bars');
  const colours = element('div', 'row');
  const greys = element('div', 'row');
  for (const colour of COLOURS) colours.append(swatch(colour));
  for (let i = 0; i < GREYS; i++) {
    const level = Math.round((255 * i) / (GREYS - 1));
    greys.append(swatch(`rgb(${level}, ${level}, ${level})`));
  }
  bars.append(colours, greys, element('p', 'caption', `${GREYS} 级灰应级级分明`));
  return bars;
}

function swatch(colour: string): HTMLElement {
  const box = element('i', '');
  box.style.background = colour;
  return box;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
