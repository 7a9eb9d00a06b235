import type { ShowCommand } from '../../show/index.ts';
import { make, setText } from '../../ui/element.ts';
import { breakAtWords } from '../../ui/phrases.ts';
import type { ConsoleView } from './console-view.ts';
import { createThumb } from './thumb.ts';
import { createTools, type Tools } from './tools.ts';
import type { Region } from './top-bar.ts';

/** The slide as it is, and what the next press brings. */
export interface Side extends Region {
  readonly tools: Tools;
}

/** The left column; what is pointed at on the small slide goes to `send`. */
export function createSide(send: (command: ShowCommand) => void): Side {
  const current = createCurrent(send);
  const next = createNext();
  return {
    tools: current.tools,
    element: make('section', { class: 'side', 'aria-label': '画面' }, current.element, next.element),
    show: (view) => {
      current.show(view);
      next.show(view);
    },
  };
}

function createCurrent(send: (command: ShowCommand) => void): Side {
  const page = make('span');
  const pages = make('span');
  const step = make('b', { class: 'step' });
  const thumb = createThumb('当前页');
  const tools = createTools(thumb, send);
  const time = make('span');
  const rest = make('span');
  const element = make(
    'div',
    { class: 'cur' },
    make('p', { class: 'thl' }, make('span', { class: 'page' }, make('b', {}, '当前'), page, pages), step),
    thumb.element,
    make('p', { class: 'thl' }, time, tools.element, rest),
  );
  return {
    element,
    tools,
    show: ({ slide }) => {
      tools.turnTo(slide.slide);
      thumb.show(slide.slide, slide.step);
      setText(page, `第${slide.page}页`);
      setText(pages, `，共${slide.pages}页`);
      setText(step, stepWords(slide.step, slide.steps));
      setText(time, `本页${slide.clock} / ${slide.target}${marksText(slide.marks)}`);
      setText(rest, slide.rest);
      rest.classList.toggle('late', slide.over);
    },
  };
}

function marksText(marks: number): string {
  return marks === 0 ? '' : `　不顺${marks}处`;
}

function createNext(): Region {
  const head = make('b');
  const label = make('span');
  const thumb = createThumb('下一步');
  const title = make('p', { class: 'title' });
  const element = make(
    'div',
    { class: 'nx' },
    make('p', { class: 'thl' }, make('span', {}, head, label)),
    make('div', { class: 'nxt' }, thumb.element, title),
  );
  return {
    element,
    show: ({ next }: ConsoleView) => {
      thumb.show(next?.slide, next?.step ?? 0);
      setText(head, next === undefined ? '最后一步' : next.kind === 'step' ? '下一步' : '下一页');
      setText(label, next?.label ?? '');
      const words = next === undefined ? '讲完按 Esc 结束' : next.title;
      if (title.textContent === words) return;
      title.textContent = words;
      breakAtWords(title);
    },
  };
}

/** Before the first step there is nothing to count from: 共2步, 第1步，共2步. */
function stepWords(step: number, steps: number): string {
  if (steps === 0) return '';
  return step === 0 ? `共${steps}步` : `第${step}步，共${steps}步`;
}
