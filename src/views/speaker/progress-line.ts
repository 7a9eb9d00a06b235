import type { Plan, PlanPart, Run } from '../../rehearsal/index.ts';
import { make } from '../../ui/element.ts';

/** The parts as stretches of one line, as long as they are planned, with the place planned and the place reached. */
export interface ProgressLine {
  readonly element: HTMLElement;
  show(run: Run, part: string, planned: number, actual: number): void;
}

/** The line of a deck's parts. */
export function createProgressLine(plan: Plan): ProgressLine {
  const zones = plan.parts.map((part) =>
    make('li', { 'data-part': part.id, title: part.short }, ...characters(zoneLabel(part))),
  );
  const mark = (kind: 'plan' | 'act', label: string) =>
    make('span', { class: `mk ${kind}`, role: 'img', 'aria-label': label });
  const marks = { planned: mark('plan', '计划到这里'), actual: mark('act', '实际在这里') };
  const element = make(
    'div',
    { class: 'progress-line' },
    make('ol', {}, ...zones),
    marks.planned,
    marks.actual,
  );
  return {
    element,
    show: (run, part, planned, actual) => {
      const at = plan.parts.findIndex((one) => one.id === part);
      zones.forEach((zone, i) => {
        const own = run.slides.filter((slide) => slide.part === plan.parts[i]?.id);
        zone.style.flexGrow = String(own.reduce((sum, slide) => sum + slide.targetSec, 0));
        zone.className = i < at ? 'done' : i === at ? 'now' : '';
      });
      marks.planned.style.left = `${planned * 100}%`;
      marks.actual.style.left = `${actual * 100}%`;
    },
  };
}

/** The numeral; a part without one has its short name, or the first character of a long one. */
function zoneLabel({ numeral, short }: PlanPart): string {
  return numeral ?? (short.length <= 2 ? short : short.slice(0, 1));
}

/** In a short stretch one character gives way, and is not cut through. */
function characters(label: string): readonly HTMLElement[] {
  return [...label].map((character) => make('span', {}, character));
}
