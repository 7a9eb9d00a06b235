import {
  formatClock,
  type Plan,
  progressOf,
  replayRun,
  type Sentence,
  sentences,
} from '../rehearsal/index.ts';
import {
  changeSettings,
  followIn,
  keepAwake,
  type Leading,
  openRoom,
  openWindow,
  type Room,
  readTerms,
  type Session,
  SIZES,
} from '../session/index.ts';
import { make, setText } from './element.ts';
import { openHelp } from './help.ts';
import { listenToKeys } from './keys.ts';
import { setLook } from './look.ts';
import { makeLine } from './notes-panel.ts';
import { createNoticeBar } from './notice-bar.ts';
import { noticesOf } from './notices.ts';
import { beginnings, placeAt, withinStep } from './prompter-scroll.ts';

/** How far down the screen the line being read stands. */
const READING_AT = 0.32;
/** What a press of an arrow moves the text by, in seconds of reading. */
const NUDGE_SEC = 2;

interface Reel {
  slide: string;
  step: number;
  list: readonly Sentence[];
  starts: readonly number[];
  lines: readonly HTMLElement[];
  /** Seconds read of this slide. */
  read: number;
  rolls: boolean;
  held: boolean;
}

/** Notes alone, in large letters that roll at the speaker's rate; it follows the stage or the rehearsal. */
export async function startPrompter(): Promise<void> {
  const room = await openRoom(document);
  const leading: Leading =
    new URLSearchParams(location.search).get('with') === 'rehearse' ? 'rehearse' : 'stage';
  document.title = `提词 · ${room.plan.title}`;
  setLook(room.settings(), 'dark');
  const session = followIn(room, leading);
  const reel: Reel = {
    ...{ slide: '', step: 0, list: [], starts: [0], lines: [], read: 0 },
    ...{ rolls: true, held: false },
  };
  const notices = createNoticeBar((remedy) => {
    if (remedy === 'openLeader') openWindow(leading);
  });
  const head = make('p', { class: 'head' });
  const text = make('div', { class: 'text' });
  const next = make('p', { class: 'coming' });
  const roll = make('div', { class: 'roll' }, text, next);
  document.body.append(
    make('main', { class: 'screen prompter' }, head, notices.element, make('div', { class: 'window' }, roll)),
  );

  const follow = () => {
    const standing = session.standing();
    notices.show(noticesOf(standing, session.tie(), leading, room.plan));
    if (standing === undefined) return;
    const { slide, step } = replayRun(standing.checkpoint.run);
    if (slide !== reel.slide) load(reel, room.plan, slide, room.settings().rate, text, next);
    if (step !== reel.step) reel.step = step;
    reel.read = withinStep(reel.read, reel.step, reel.list, reel.starts);
  };
  session.on(follow);
  listen(room, session, reel);
  let before = performance.now();
  const frame = (now: number) => {
    const passed = Math.min(1, (now - before) / 1000);
    before = now;
    if (isRolling(session, reel))
      reel.read = withinStep(reel.read + passed, reel.step, reel.list, reel.starts);
    place(reel, roll);
    setText(head, headOf(session, reel));
    requestAnimationFrame(frame);
  };
  setInterval(follow, 1000);
  follow();
  requestAnimationFrame(frame);
  keepAwake(document);
  document.documentElement.dataset.ready = 'prompter';
}

function isRolling(session: Session, { rolls, held }: Reel): boolean {
  const run = session.standing()?.checkpoint.run;
  return rolls && !held && run !== undefined && replayRun(run).state === 'running';
}

function load(
  reel: Reel,
  plan: Plan,
  slide: string,
  rate: number,
  text: HTMLElement,
  next: HTMLElement,
): void {
  const at = plan.slides.findIndex((one) => one.id === slide);
  const list = sentences(plan.slides[at]?.notes ?? []);
  const terms = readTerms(document.getElementById(slide));
  const lines = list.map((sentence, i) => makeLine(sentence, list[i - 1], terms));
  text.replaceChildren(...lines);
  const following = plan.slides[at + 1];
  setText(next, following === undefined ? '（讲稿到此）' : `下一页　${following.title}`);
  Object.assign(reel, { slide, step: 0, list, lines, starts: beginnings(list, rate), read: 0 });
}

function place({ lines, read, starts, step }: Reel, roll: HTMLElement): void {
  const { sentence, part } = placeAt(read, starts);
  lines.forEach((line, i) => {
    line.classList.toggle('said', i < sentence);
    line.classList.toggle('now', i === sentence);
    for (const cue of line.querySelectorAll<HTMLElement>('.cue')) {
      cue.classList.toggle('done', Number(cue.dataset.step) <= step);
    }
  });
  const line = lines[sentence];
  if (line === undefined) return;
  const y = line.offsetTop + line.offsetHeight * part * 0.8;
  roll.style.transform = `translateY(${window.innerHeight * READING_AT - y}px)`;
}

function headOf(session: Session, reel: Reel): string {
  const standing = session.standing();
  if (standing === undefined) return '';
  const { run } = standing.checkpoint;
  const { whole, replay } = progressOf(run, session.now());
  const page = run.slides.find((slide) => slide.id === reel.slide)?.page ?? 1;
  const left = whole.targetMs - whole.ms;
  const time = left < 0 ? `超时 +${formatClock(-left)}` : `剩余 ${formatClock(left)}`;
  const waits = replay.state !== 'running' && replay.state !== 'blanked';
  const roll = waits
    ? '没有在计时，文字停着'
    : reel.rolls
      ? reel.held
        ? '按住，停着'
        : '滚动中'
      : '已停，空格继续';
  return `第 ${page} 页　${time}　${roll}`;
}

function listen(room: Room, session: Session, reel: Reel): void {
  const nudge = (seconds: number) => {
    reel.read = withinStep(reel.read + seconds, reel.step, reel.list, reel.starts);
  };
  const resize = (way: 1 | -1) => {
    const { least, most, step } = SIZES.promptSize;
    const promptSize = Math.min(most, Math.max(least, room.settings().promptSize + way * step));
    setLook(changeSettings(room.store, { promptSize }), 'dark');
  };
  const own: Readonly<Record<string, () => void>> = {
    ' ': () => {
      reel.rolls = !reel.rolls;
    },
    ArrowUp: () => nudge(-NUDGE_SEC),
    ArrowDown: () => nudge(NUDGE_SEC),
    Shift: () => {
      reel.held = true;
    },
  };
  listenToKeys(
    {
      next: () => session.send({ do: 'next' }),
      previous: () => session.send({ do: 'previous' }),
      larger: () => resize(1),
      smaller: () => resize(-1),
      mark: () => session.send({ do: 'mark' }),
      help: () =>
        openHelp([
          ['空格', '停住、继续滚动'],
          ['↑ ↓', '退一点、进一点'],
          ['Shift', '按住就停，放开继续'],
        ]),
    },
    (page) => session.send({ do: 'goTo', page, step: 0 }),
    ({ key, ctrlKey, metaKey }) => {
      const act = ctrlKey || metaKey ? undefined : own[key];
      act?.();
      return act !== undefined;
    },
  );
  window.addEventListener('keyup', ({ key }) => {
    if (key === 'Shift') reel.held = false;
  });
}
