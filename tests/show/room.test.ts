import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lead, Room, Screen } from '../../src/show/index.ts';
import * as show from '../../src/show/index.ts';
import { openDom } from '../dom.ts';
import { PLAN } from './fixture.ts';

const NOTES = '各位代表，<span class="v">12</span>项工作。<span class="cue">点一下</span>请审议。';
/** Messages between the windows of the test, at once. */
class Air {
  static readonly all = new Set<Air>();
  onmessage: ((event: { readonly data: unknown }) => void) | undefined;
  readonly #name: string;
  constructor(name: string) {
    this.#name = name;
    Air.all.add(this);
  }
  postMessage(data: unknown): void {
    for (const one of Air.all)
      if (one !== this && one.#name === this.#name) one.onmessage?.({ data: structuredClone(data) });
  }
  close(): void {
    Air.all.delete(this);
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  Air.all.clear();
  openDom({ html: pageOf(PLAN) });
  vi.stubGlobal('BroadcastChannel', Air);
  vi.stubGlobal('requestIdleCallback', (write: () => void) => setTimeout(write));
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.useRealTimers();
});

const pageOf = (plan: object) =>
  `<script type="application/json" id="plan">${JSON.stringify(plan)}</script>
<section id="s1"><div class="notes"><p>${NOTES}</p></div></section>`;

/** A screen that goes where it is told. */
class FakeScreen implements Screen {
  at = { page: 1, step: 0 };
  readonly cover = vi.fn();
  readonly point = vi.fn();
  next(): void {
    this.at = this.at.page === 1 && this.at.step === 0 ? { page: 1, step: 1 } : { page: 2, step: 0 };
  }
  previous(): void {
    this.at = { page: 1, step: 0 };
  }
  first(): void {
    this.goTo(1, 0);
  }
  last(): void {
    this.goTo(2, 0);
  }
  goTo(page: number, step: number): void {
    this.at = { page, step };
  }
  shown() {
    return { slide: `s${this.at.page}`, step: this.at.step, cover: 'none' as const };
  }
  loops(): boolean {
    return false;
  }
}

async function leadInRoom(): Promise<{ room: Room; lead: Lead; screen: FakeScreen }> {
  const room = await show.openRoom(document);
  const screen = new FakeScreen();
  return { room, screen, lead: show.leadIn(room, 'stage', show.openShow(room, 'stage'), screen) };
}

describe('the room of a deck', () => {
  it('has its plan with the notes, and settings and runs under a name of its own', async () => {
    const room = await show.openRoom(document);
    expect(room.plan.slides[0]?.notes.map(({ kind }) => kind)).toEqual([
      ...['text', 'text', 'text', 'click', 'text'],
    ]);
    show.changeSettings(room.store, { quiet: true });
    const again = await show.openRoom(document);
    expect([again.settings().quiet, again.runs.list(), again.remap()]).toEqual([true, [], {}]);
    document.body.innerHTML = pageOf({ ...PLAN, title: '另一份报告' });
    expect((await show.openRoom(document)).settings().quiet).toBe(false);
  });

  it('is none for a deck whose plan cannot be read: it is presented all the same', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    document.body.innerHTML = '';
    expect(await show.tryRoom(document)).toBeUndefined();
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });
});

describe('a window that leads and one that follows', () => {
  it('agree on the place; what is asked in one moves the other', async () => {
    const { room, lead, screen } = await leadInRoom();
    const follow = show.followIn(room, 'stage');
    expect(follow.connection()).toBe('connected');
    for (const command of ['next', 'next', 'previous', 'last', 'first'] as const) {
      follow.send({ do: command });
    }
    expect(screen.at).toEqual({ page: 1, step: 0 });
    follow.send({ do: 'goTo', page: 2, step: 0 });
    follow.send({ do: 'cover', cover: 'black' });
    follow.send({ do: 'point', at: { tool: 'laser', x: 0.5, y: 0.5 } as never });
    expect(screen.at).toEqual({ page: 2, step: 0 });
    expect(screen.cover).toHaveBeenCalledWith('black');
    lead.entered({ slide: 's2', step: 0 }, 'next');
    vi.advanceTimersByTime(1000);
    expect(follow.state()?.checkpoint.run.events.map(({ type }) => type)).toContain('enter');
  });

  it('record what is asked of the run, and wait for another after it', async () => {
    const { lead, screen } = await leadInRoom();
    lead.entered({ slide: 's1', step: 0 }, 'next');
    for (const command of ['pause', 'resume', 'mark'] as const) lead.send({ do: command });
    lead.send({ do: 'skip', slide: 's2' });
    lead.send({ do: 'unskip', slide: 's2' });
    const types = () => lead.state().checkpoint.run.events.map(({ type }) => type);
    expect(types()).toEqual(['start', 'enter', 'pause', 'resume', 'mark', 'skip', 'unskip']);
    lead.send({ do: 'end' });
    screen.goTo(2, 0);
    lead.send({ do: 'renew' });
    expect([types(), screen.at]).toEqual([[], { page: 1, step: 0 }]);
  });

  it('say when the leading one goes, and it is back as soon as it beats', async () => {
    const { room } = await leadInRoom();
    const follow = show.followIn(room, 'stage');
    window.dispatchEvent(new Event('pagehide'));
    expect(follow.connection()).toBe('lost');
    vi.advanceTimersByTime(1000);
    expect(follow.connection()).toBe('connected');
  });

  it('go by messages to the opener where the browser has no broadcast', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const { room } = await leadInRoom();
    expect(show.followIn(room, 'stage').connection()).toBe('waiting');
  });
});

describe('the look that the speaker has chosen', () => {
  it('is put on the page; larger letters stay larger in a window too small for them', async () => {
    const settings = (await show.openRoom(document)).settings();
    show.setLook({ ...settings, tone: undefined, notesSize: 60, promptSize: 96 }, 'dark');
    const { dataset, style } = document.documentElement;
    expect([
      dataset.tone,
      style.getPropertyValue('--notes-size'),
      style.getPropertyValue('--prompt-scale'),
    ]).toEqual(['dark', '60px', String(96 / 72)]);
    expect(style.getPropertyValue('--notes-scale')).toBe('1.5');
  });

  it('goes by the width of the window where nothing is chosen', async () => {
    const settings = { ...(await show.openRoom(document)).settings(), notesSize: undefined };
    Object.defineProperty(window, 'innerWidth', { value: 1366, configurable: true });
    const narrow = show.notesSize(settings);
    Object.defineProperty(window, 'innerWidth', { value: 1920, configurable: true });
    expect([narrow, show.notesSize(settings)]).toEqual([show.SIZES.notesSize.least, 52]);
  });
});
