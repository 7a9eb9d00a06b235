/** The mouse pointer is not to stand in the picture: it goes this long (ms) after its last move. */
const REST = 2000;

/** The mouse in the hall: gone at rest; as a laser dot when asked for. */
export interface Pointer {
  toggleLaser(): void;
}

/** Watches the mouse over `root`. */
export function createPointer(root: HTMLElement): Pointer {
  const html = document.documentElement;
  const dot = document.createElement('div');
  dot.className = 'laser';
  dot.hidden = true;
  root.append(dot);
  let laser = false;
  let timer = 0;

  const rest = () => {
    html.dataset.pointer = 'gone';
    dot.hidden = true;
  };
  const move = ({ clientX, clientY }: MouseEvent) => {
    html.dataset.pointer = laser ? 'laser' : 'there';
    dot.hidden = !laser;
    dot.style.transform = `translate(${clientX}px, ${clientY}px)`;
    clearTimeout(timer);
    timer = window.setTimeout(rest, REST);
  };
  window.addEventListener('mousemove', move, { passive: true });
  timer = window.setTimeout(rest, REST);
  return {
    toggleLaser: () => {
      laser = !laser;
      if (laser) {
        html.dataset.pointer = 'laser';
        // Before the mouse is moved it is nowhere: the dot waits in the middle.
        dot.style.transform ||= `translate(${innerWidth / 2}px, ${innerHeight / 2}px)`;
        dot.hidden = false;
      } else rest();
    },
  };
}
