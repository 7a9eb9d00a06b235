import { readTerms } from '../../document/read/spoken.ts';
import {
  formatSpan,
  type PlanSlide,
  progressOf,
  type Run,
  recentRate,
  replayRun,
} from '../../rehearsal/index.ts';
import { estimateSec } from '../../script/estimate.ts';
import { type Sentence, sentences } from '../../script/sentences.ts';
import type { Leading, Room, Session } from '../../show/index.ts';
import { make, makeButton, setText } from '../../ui/element.ts';
import { type ConsoleView, consoleView } from './console-view.ts';
import { createNotesPanel, type NotesPanel } from './notes-panel.ts';
import {
  createNoticeBar,
  createSaidLine,
  type Notice,
  type NoticeBar,
  noticesOf,
  type Remedy,
  type SaidLine,
} from './notices.ts';
import { createProgressLine, type ProgressLine } from './progress-line.ts';
import { createSide, type Side } from './side.ts';
import type { Tools } from './tools.ts';
import { createTopBar, type Region } from './top-bar.ts';

/** The console on the page. */
export interface Console {
  /** What it showed last; undefined until the leading window was heard. */
  view(): ConsoleView | undefined;
  /** Shows everything as it is at this moment. */
  refresh(): void;
  /** One line at the foot for a few seconds: what a key has done. */
  say(text: string): void;
  readonly tools: Tools;
}

/** What a console needs. */
export interface ConsoleOptions {
  readonly room: Room;
  readonly session: Session;
  readonly leading: Leading;
  readonly act: (remedy: Remedy) => void;
  /** Does what a paging key does, for a finger or a mouse. */
  readonly press: (action: 'next' | 'previous') => void;
  /** The foot's buttons: key cap, label, what it does. */
  readonly keys: readonly (readonly [cap: string, label: string, act: () => void])[];
}

interface Parts {
  readonly bar: Region;
  readonly side: Side;
  readonly notes: NotesPanel;
  readonly line: ProgressLine;
  readonly notices: NoticeBar;
  readonly said: SaidLine;
  readonly hand: Region;
}

/** Four times a second: a clock that shows seconds must not skip one. */
const REFRESH_MS = 250;

/** Builds the console into the page and keeps it up to date. */
export function createConsole(options: ConsoleOptions): Console {
  const { room, session, leading } = options;
  const { plan } = room;
  const parts = createParts(options);
  const element = layOut(options, parts);
  const notes = createNotes(options, parts.notes);
  let view: ConsoleView | undefined;

  const refresh = () => {
    const show = session.state();
    parts.notices.show([...noticesOf(show, session.connection(), leading, plan), ...cutNotices(view)]);
    element.dataset.connection = session.connection();
    if (show === undefined) return;
    const { run } = show.checkpoint;
    const sentences = notes.of(run);
    const moment = { now: session.now(), wall: Date.now() };
    view = consoleView({ show, plan, settings: room.settings(), ...moment, sentences });
    element.dataset.state = view.state;
    element.dataset.cover = show.cover;
    parts.bar.show(view);
    parts.side.show(view);
    parts.hand.show(view);
    parts.notes.mark(view.said, view.slide.step);
    const { slide, marks } = view;
    const part = plan.slides.find((one) => one.id === slide.slide)?.part ?? '';
    parts.line.show(run, part, marks.planned, marks.actual);
  };
  session.on(refresh);
  setInterval(refresh, REFRESH_MS);
  refresh();
  return { view: () => view, refresh, say: parts.said.say, tools: parts.side.tools };
}

function createParts({ room, act, session, press }: ConsoleOptions): Parts {
  return {
    hand: createHand(session, press),
    bar: createTopBar(),
    side: createSide(session.send),
    notes: createNotesPanel(),
    line: createProgressLine(room.plan),
    notices: createNoticeBar(act),
    said: createSaidLine(),
  };
}

/** The sentences of the slide shown; the panel gets its notes when the slide changes. */
function createNotes({ room, leading }: ConsoleOptions, panel: NotesPanel) {
  const { plan, settings } = room;
  let slide = '';
  let list: readonly Sentence[] = [];
  return {
    of: (run: Run): readonly Sentence[] => {
      const id = replayRun(run).slide;
      if (id === slide) return list;
      slide = id;
      const own = plan.slides.find((one) => one.id === id);
      list = sentences(own?.notes ?? []);
      const head =
        own === undefined
          ? ''
          : headOf(own, settings().rate) + (leading === 'rehearse' ? paceWords(run) : '');
      panel.load(head, list, readTerms(document.getElementById(id)));
      return list;
    },
  };
}

function headOf(slide: PlanSlide, rate: number): string {
  const seconds = formatSpan(estimateSec(slide, rate));
  return `第${slide.page}页讲稿　约${slide.syllables}字，每分钟${rate}字约${seconds}`;
}

/** How fast it went of late; before the hall nobody needs one more number. */
function paceWords(run: Run): string {
  const rate = recentRate(progressOf(run));
  return rate === undefined ? '' : `；刚才每分钟${rate}字`;
}

/** What the clock can be asked for in each state, and how. */
const CLOCK = {
  idle: ['开始', 'start'],
  armed: ['开始', 'start'],
  running: ['暂停', 'pause'],
  blanked: ['暂停', 'pause'],
  paused: ['继续', 'resume'],
  finished: undefined,
} as const;

/** Buttons for a finger or a mouse: page by page, and the clock. */
function createHand(session: Session, press: ConsoleOptions['press']): Region {
  let asks: 'start' | 'pause' | 'resume' | undefined;
  const clock = makeButton('开始', () => {
    if (asks !== undefined) session.send({ do: asks });
  });
  const element = make(
    'p',
    { class: 'hand' },
    makeButton('上一步', () => press('previous')),
    makeButton('下一步', () => press('next'), 'btn p'),
    clock,
  );
  return {
    element,
    show: ({ state }) => {
      const [label, command] = CLOCK[state] ?? [];
      asks = command;
      clock.hidden = asks === undefined;
      setText(clock, label ?? '');
    },
  };
}

function layOut({ leading, keys }: ConsoleOptions, parts: Parts): HTMLElement {
  const { bar, notices, side, notes, line, said, hand } = parts;
  const buttons = keys.map(([cap, label, act]) => {
    const button = makeButton('', act, 'key');
    button.append(make('kbd', {}, cap), make('span', {}, label));
    return button;
  });
  const foot = make(
    'footer',
    { class: 'foot' },
    hand.element,
    line.element,
    said.element,
    make('p', { class: 'keys' }, ...buttons),
  );
  const element = make(
    'main',
    { class: `screen console ${leading === 'stage' ? 'speaker' : 'rehearse'}` },
    ...[bar, notices, side, notes].map((part) => part.element),
    foot,
  );
  document.body.append(element);
  return element;
}

/** One line: the pages to leave out, and by which key. */
function cutNotices(view: ConsoleView | undefined): readonly Notice[] {
  const cut = view?.cut;
  if (cut === undefined) return [];
  const pages = cut.skip.map((slide) => slide.page);
  const many = `可跳过第${pages.slice(0, 3).join('、')}页等${pages.length}页，共${formatSpan(cut.savedMs / 1000)}`;
  const text = pages.length > 3 ? many : cut.text;
  const key = pages.length > 0 ? '。按 X 跳过一页' : '';
  const title = cut.late === 'part' ? '本部分偏慢' : '全程偏慢';
  return [{ id: `cut ${text}`, weight: 'ask', title, text: `${text}${key}`, remedies: [] }];
}
