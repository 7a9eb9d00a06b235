import { beforeEach, describe, expect, it, vi } from 'vitest';
import { markLooping, markShowing, wasLooping, wasShowing } from '../../../src/show/store/tab.ts';
import { openDom } from '../../dom.ts';

beforeEach(() => void openDom());

describe('what a tab remembers', () => {
  const SHUT = (): Storage => {
    throw new DOMException('shut', 'SecurityError');
  };

  it('is that it was showing this file, until it stops', () => {
    const tab = () => sessionStorage;
    expect(wasShowing(tab)).toBe(false);
    markShowing(tab, true);
    expect(wasShowing(tab)).toBe(true);
    vi.stubGlobal('location', { pathname: '/D:/other.html' });
    expect(wasShowing(tab)).toBe(false);
    vi.stubGlobal('location', { pathname: '/D:/deck.html' });
    markShowing(tab, false);
    expect(wasShowing(tab)).toBe(false);
  });

  it('is what lay over the pages that turned by themselves', () => {
    const tab = () => sessionStorage;
    markLooping(tab, 'black');
    expect(wasLooping(tab)).toBe('black');
    sessionStorage.setItem('deck-looping', '{"path":"/D:/deck.html","cover":"purple"}');
    expect(wasLooping(tab)).toBeUndefined();
    sessionStorage.setItem('deck-looping', '{');
    expect(wasLooping(tab)).toBeUndefined();
    markLooping(tab, undefined);
    expect(sessionStorage.length).toBe(0);
  });

  it('is nothing where storage is shut, and nothing fails', () => {
    markShowing(SHUT, true);
    markLooping(SHUT, 'none');
    expect([wasShowing(SHUT), wasLooping(SHUT)]).toEqual([false, undefined]);
  });
});
