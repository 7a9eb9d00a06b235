import {
  estimateSec,
  formatSpan,
  type Plan,
  type PlanSlide,
  replayRun,
  type Sentence,
  sentences,
} from '../rehearsal/index.ts';
import { type Leading, type Room, readTerms, type Session } from '../session/index.ts';
import { type ConsoleView, consoleView } from './console-view.ts';
import { make, makeButton, setText } from './element.ts';
import { createNotesPanel, type NotesPanel } from './notes-panel.ts';
import { createNoticeBar, type NoticeBar } from './notice-bar.ts';
import { type Notice, noticesOf, type Remedy } from './notices.ts';
import { createRelayLine, type RelayLine } from './relay-line.ts';
import { createSide } from './side.ts';
import { createTopBar, type Region } from './top-bar.ts';

/** The console on the page. */
export interface Console {
  /** What it showed last; undefined until the leading window was heard. */
  view(): ConsoleView | undefined;
  /** Shows everything as it is at this moment. */
  refresh(): void;
  /** One line at the foot for a few seconds: what a key has done. */
  say(text: string): void;
}

/** What a console needs. */
export interface ConsoleOptions {
  readonly room: Room;
  readonly session: Session;
  readonly leading: Leading;
  readonly act: (remedy: Remedy) => void;
  /** The foot's buttons: key cap, label, what it does. */
  readonly keys: readonly (readonly [cap: string, label: string, act: () => void])[];
}

interface Parts {
  readonly regions: readonly Region[];
  readonly notes: NotesPanel;
  readonly relay: RelayLine;
  readonly notices: NoticeBar;
}

/** Four times a second: a clock that shows seconds must not skip one. */
const REFRESH_MS = 250;
const SAID_FOR = 4000;

/** Builds the console into the page and keeps it up to date. */
export function createConsole(options: ConsoleOptions): Console {
  const { room, session } = options;
  const parts: Parts = {
    regions: [createTopBar(), createSide()],
    notes: createNotesPanel(),
    relay: createRelayLine(room.plan),
    notices: createNoticeBar(options.act),
  };
  const said = make('p', { class: 'said-line', role: 'status' });
  const element = layOut(options, parts, said);
  let loaded: readonly Sentence[] = [];
  let slide = '';
  let view: ConsoleView | undefined;
  let clear: ReturnType<typeof setTimeout> | undefined;

  const load = (id: string, plan: Plan) => {
    if (id === slide) return;
    slide = id;
    const own = plan.slides.find((one) => one.id === id);
    loaded = sentences(own?.notes ?? []);
    parts.notes.load(
      own === undefined ? '' : headOf(own, room.settings().rate),
      loaded,
      readTerms(document.getElementById(id)),
    );
  };
  const refresh = () => {
    const standing = session.standing();
    parts.notices.show([
      ...noticesOf(standing, session.tie(), options.leading, room.plan),
      ...cutNotices(view),
    ]);
    element.dataset.tie = session.tie();
    if (standing === undefined) return;
    load(replayRun(standing.checkpoint.run).slide, room.plan);
    view = consoleView({
      ...{ standing, plan: room.plan, settings: room.settings(), now: session.now() },
      ...{ wall: Date.now(), sentences: loaded },
    });
    element.dataset.state = view.state;
    element.dataset.cover = standing.cover;
    for (const region of parts.regions) region.show(view);
    parts.notes.mark(view.sentence, view.slide.step);
    const part = room.plan.slides.find((one) => one.id === slide)?.part ?? '';
    parts.relay.show(standing.checkpoint.run, part, view.relay.planned, view.relay.actual);
  };
  session.on(refresh);
  setInterval(refresh, REFRESH_MS);
  refresh();
  return {
    view: () => view,
    refresh,
    say: (text) => {
      setText(said, text);
      clearTimeout(clear);
      clear = setTimeout(() => setText(said, ''), SAID_FOR);
    },
  };
}

function headOf(slide: PlanSlide, rate: number): string {
  const seconds = formatSpan(estimateSec(slide, rate));
  return `第 ${slide.page} 页讲稿　${slide.syllables} 个音节，每分钟 ${rate} 个约 ${seconds}`;
}

function layOut({ leading, keys }: ConsoleOptions, parts: Parts, said: HTMLElement): HTMLElement {
  const buttons = keys.map(([cap, label, act]) => {
    const button = makeButton(label, act, 'key');
    button.prepend(make('kbd', {}, cap));
    return button;
  });
  const [bar, side] = parts.regions;
  const foot = make(
    'footer',
    { class: 'foot' },
    parts.relay.element,
    said,
    make('p', { class: 'keys' }, ...buttons),
  );
  const element = make('main', { class: `screen console ${leading === 'stage' ? 'speaker' : 'rehearse'}` });
  element.append(
    ...[bar?.element, parts.notices.element, side?.element, parts.notes.element, foot].flatMap(
      (one) => one ?? [],
    ),
  );
  document.body.append(element);
  return element;
}

/** One line: the pages to leave out, and by which key. */
function cutNotices(view: ConsoleView | undefined): readonly Notice[] {
  const cut = view?.cut;
  if (cut === undefined) return [];
  const pages = cut.skip.map((slide) => slide.page);
  const many = `可跳过第 ${pages.slice(0, 3).join('、')} 页等 ${pages.length} 页，共 ${formatSpan(cut.savedMs / 1000)}`;
  const text = pages.length > 3 ? many : cut.text;
  const key = pages.length > 0 ? '。按 X 跳过一页' : '';
  return [{ id: `cut ${text}`, weight: 'ask', title: '时间不够', text: `${text}${key}`, remedies: [] }];
}
