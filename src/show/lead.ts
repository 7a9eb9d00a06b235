import type { Cover } from '../rehearsal/index.ts';
import type { Marking } from '../ui/pointing.ts';
import type { Channel } from './channel/channel.ts';
import type { Leadership } from './channel/leadership.ts';
import type { RunCommand, ShowCommand } from './channel/messages.ts';
import type { LiveShow, ShowState } from './live-show.ts';
import type { By, Position } from './position.ts';
import type { Connection, Session } from './session.ts';

/** What shows the slides: it moves, and says where it is when it has moved. */
export interface Screen {
  next(): void;
  previous(): void;
  first(): void;
  last(): void;
  goTo(page: number, step: number): void;
  cover(cover: Cover): void;
  /** Somebody points or draws at the slide. */
  point(at: Marking): void;
  /** What the hall sees; undefined for a screen that is nothing but the place of the run. */
  shown(): (Position & { readonly cover: Cover }) | undefined;
  /** The pages turn by themselves, which is no part of the show. */
  loops(): boolean;
}

/**
 * A window that shows the slides, records the run and informs the others; of several, the one that has the lead does.
 */
export interface Lead extends Session {
  /** The screen has reached a place; the first step forward starts the clock. */
  entered(position: Position, by: By): void;
  covered(cover: Cover): void;
  /** Takes the lead back, and goes on with the run as the other window left it. */
  takeOver(): void;
  state(): ShowState;
  /** Takes the time and sends the others the state; to be called once a second, more often does no harm. */
  beat(): void;
}

/** Leads `show` over `channel`; `screen` is asked to move, the show to remember. */
export function createLead(show: LiveShow, screen: Screen, channel: Channel, leadership: Leadership): Lead {
  return new OwnLead(show, screen, channel, leadership);
}

class OwnLead implements Lead {
  readonly #show: LiveShow;
  readonly #screen: Screen;
  readonly #channel: Channel;
  readonly #leadership: Leadership;

  constructor(show: LiveShow, screen: Screen, channel: Channel, leadership: Leadership) {
    this.#show = show;
    this.#screen = screen;
    this.#channel = channel;
    this.#leadership = leadership;
    show.on(() => this.#announce());
    this.#listen();
  }

  readonly state = (): ShowState => ({ ...this.#show.state(), loops: this.#screen.loops() });

  readonly connection = (): Connection => (this.#leadership.leads ? 'connected' : 'replaced');

  readonly now = (): number => this.#show.now();

  readonly on = (listener: () => void): void => {
    this.#show.on(listener);
  };

  readonly send = (command: ShowCommand): void => {
    // Whoever asks for something in this window means the show to go on here.
    this.takeOver();
    this.#perform(command);
  };

  readonly entered = ({ slide, step }: Position, by: By): void => {
    this.takeOver();
    this.#show.dispatch({ type: 'enter', slide, step, by });
  };

  readonly covered = (cover: Cover): void => {
    if (cover === this.#show.state().cover) return;
    this.takeOver();
    this.#show.dispatch({ type: 'cover', cover });
  };

  readonly takeOver = (): void => {
    if (this.#stillLeads()) return;
    this.#leadership.take();
    this.#goOn();
  };

  readonly beat = (): void => {
    if (this.#leadership.watch()) this.#goOn();
    if (!this.#stillLeads()) return;
    if (!this.#show.beat()) this.#announce();
  };

  /** Listens to the other windows: commands and questions of those that follow, claims of those that lead. */
  #listen(): void {
    const leadership = this.#leadership;
    this.#channel.on((message) => {
      if (message.kind === 'ask') this.beat();
      if (message.kind === 'gone') leadership.hearGone(message.from);
      if (message.kind === 'command' && message.to === this.#channel.id && this.#stillLeads()) {
        this.#perform(message.command);
      }
      if (message.kind !== 'state') return;
      const led = leadership.leads;
      if (leadership.hear({ term: message.term, id: message.from })) this.#announce();
      else if (led && !leadership.leads) this.#show.release();
    });
  }

  /**
   * The lead may have passed on while this window was suspended: then it must not overwrite what the other one wrote.
   */
  #stillLeads(): boolean {
    const led = this.#leadership.leads;
    const leads = this.#leadership.holds();
    if (led && !leads) this.#show.release();
    return leads;
  }

  /** Goes on with the run as the other window left it, at the place that is shown here: the hall's slide does not jump. */
  #goOn(): void {
    this.#show.takeUp();
    const shown = this.#screen.shown();
    if (shown === undefined) return;
    const { slide, step, cover } = shown;
    const isOver = this.#show.replay().state === 'finished';
    if (!isOver) this.#show.dispatch({ type: 'enter', slide, step, by: 'jump' });
    this.#show.dispatch({ type: 'cover', cover });
  }

  #announce(): void {
    const { leads, claim } = this.#leadership;
    if (leads) this.#channel.send({ kind: 'state', term: claim.term, state: this.state() });
  }

  /** The screen moves as it is asked to; what is asked of the run is recorded. */
  #perform(command: ShowCommand): void {
    const screen = this.#screen;
    switch (command.do) {
      case 'next':
      case 'previous':
      case 'first':
      case 'last':
        screen[command.do]();
        return;
      case 'goTo':
        screen.goTo(command.page, command.step);
        return;
      case 'cover':
        screen.cover(command.cover);
        return;
      case 'point':
        screen.point(command.at);
        return;
      default:
        this.#record(command);
    }
  }

  #record(command: RunCommand): void {
    switch (command.do) {
      case 'start':
      case 'pause':
      case 'resume':
      case 'mark':
      case 'end':
        this.#show.dispatch({ type: command.do });
        return;
      case 'skip':
      case 'unskip':
        this.#show.dispatch({ type: command.do, slide: command.slide });
        return;
      case 'count':
        this.#show.dispatch({ type: 'count', counted: command.counted });
        return;
      case 'renew':
        this.#renew();
        return;
      default:
        command satisfies never;
    }
  }

  /** Waits for another run; before the start the place is kept, so that a part can be rehearsed with another budget. */
  #renew(): void {
    const { state, slide, step } = this.#show.replay();
    if (state === 'armed') {
      this.#show.dispatch({ type: 'renew' }, { type: 'enter', slide, step, by: 'jump' });
      return;
    }
    this.#show.dispatch({ type: 'renew' });
    this.#screen.first();
  }
}
