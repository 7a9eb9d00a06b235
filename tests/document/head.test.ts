import { describe, expect, it } from 'vitest';
import { composeFor } from '../../src/document/composition.ts';
import { type HeadWindow, setUpPage, VIEWS } from '../../src/document/head.ts';

/** What the script says on <html> in a window of this size under this address. */
function setUp(search: string, width = 1920, height = 1080, media: readonly string[] = []) {
  const style = new Map<string, string>();
  const classes = new Set<string>();
  const dataset: Record<string, string> = {};
  const html = {
    dataset,
    classList: { add: (name: string) => classes.add(name) },
    style: { setProperty: (name: string, value: string) => style.set(name, value) },
  };
  const listeners: (() => void)[] = [];
  const window = {
    innerWidth: width,
    innerHeight: height,
    location: { search, pathname: '/deck.html' },
    document: { documentElement: html as unknown as HTMLElement },
    matchMedia: (query: string) => ({ matches: media.includes(query) }),
    sessionStorage: { getItem: () => null },
    addEventListener: (_: 'resize', listener: () => void) => listeners.push(listener),
  };
  setUpPage(window satisfies HeadWindow, VIEWS, composeFor);
  const resize = (to: { innerWidth: number; innerHeight: number }) => {
    Object.assign(window, to);
    for (const listener of listeners) listener();
  };
  return { dataset, style, classes, resize };
}

describe('the script in <head>', () => {
  it.each([
    [1024, 768, '4x3', '1440px'],
    [1280, 1024, '4x3', '1440px'],
    [1920, 1080, '16x9', '1920px'],
    [1366, 768, '16x9', '1920px'],
    [1920, 1200, '16x9', '1920px'],
    [2560, 1080, 'wide', '2560px'],
    [3840, 1080, 'wide', '3840px'],
    [7680, 1080, 'wide', '4320px'],
  ])('composes for a window of %d × %d', (width, height, profile, stage) => {
    const { dataset, style } = setUp('?view=stage', width, height);
    expect([dataset.profile, style.get('--W')]).toEqual([profile, stage]);
  });

  it('follows a window that changes its shape', () => {
    const { dataset, style, resize } = setUp('?view=stage', 1920, 1080);
    resize({ innerWidth: 800, innerHeight: 600 });
    expect([dataset.profile, Number(style.get('--scale'))]).toEqual(['4x3', 600 / 1080]);
  });

  it('lets the address overrule the window', () => {
    expect(setUp('?view=stage&stage=4x3', 1920, 1080).dataset.profile).toBe('4x3');
    expect(setUp('?view=stage&stage=round', 1920, 1080).dataset.profile).toBe('16x9');
  });

  it('leaves covered edges free', () => {
    const { style } = setUp('?view=stage&inset=100,0,100', 1920, 1280);
    expect([style.get('--inset'), style.get('--scale')]).toEqual(['100px 0px 100px 0px', '1']);
  });

  it.each(['speaker', 'rehearse', 'prompter', 'report'])(
    'leaves the %s screen whole, which is no wall',
    (view) => {
      const { style } = setUp(`?view=${view}&inset=100&seam=0.5`);
      expect(style.get('--inset')).toBe('0px 0px 0px 0px');
    },
  );

  it.each([
    // window, seam, profile, zones, halves, split, stage, its edges, all joints, those that may be crossed
    ['3840×1080', '0.333,0.667', 'wide', '2', 'false', 'true', '3840×1080', '1279 2561', '1279 2561', ''],
    ['3840×1080', '1280', 'wide', '2', 'false', 'true', '3840×1080', '1280 2560', '1280', ''],
    ['2560×1080', '0.333,0.667', 'wide', '2', 'false', 'true', '3400×1434', '1132 2268', '1132 2268', ''],
    ['3840×1080', '1920', 'wide', '2', 'true', 'false', '3840×1080', '1920 ', '1920', ''],
    ['2560×1080', '0.5', 'wide', '2', 'true', 'false', '3420×1443', '1710 ', '1710', ''],
    ['1920×1080', '0.5', '16x9', '1', 'false', 'true', '1920×1080', ' 960', '960', ''],
    ['1920×1080', '0.667', '4x3', '2', 'false', 'true', '2160×1215', '720 1441', '1441', ''],
    ['1440×1080', '720', '4x3', '1', 'false', 'true', '1440×1080', ' 720', '720', ''],
    ['1920×1080', '0.5,0.9', '16x9', '1', 'false', 'true', '1920×1080', ' 960', '960 1728', '1728'],
    ['1920×1080', '', '16x9', '1', 'false', 'false', '1920×1080', ' ', '', ''],
    // As wide as 16:10 is high, the stage has margins beside it: shares and px are those of the wall
    ['2000×1080', '1000', '16x9', '1', 'false', 'true', '1920×1080', ' 960', '960', ''],
    ['2000×1080', '1240&inset=0,0,0,480', '4x3', '1', 'false', 'true', '1440×1080', ' 720', '720', ''],
  ])('on a wall of %s joined at %s is composed as %s in %s zones', (wall, seam, ...expected) => {
    const [width, height] = wall.split('×').map(Number);
    const { dataset, style } = setUp(`?view=stage&seam=${seam}`, width, height);
    const px = (name: string) => style.get(name)?.replace('px', '');
    expect([
      ...[dataset.profile, dataset.zones, dataset.halves, dataset.split],
      `${px('--W')}×${px('--H')}`,
      `${px('--joint-1')} ${px('--joint-2')}`,
      ...[dataset.joints, dataset.crossed],
    ]).toEqual(expected);
  });

  it('sizes type by the width of the wall, and by seven tenths of it where the wall is two halves', () => {
    const typeOn = (query: string, width: number) =>
      Number(setUp(`?view=stage${query}`, width).style.get('--k'));
    expect(typeOn('', 3840) / typeOn('', 1920)).toBeCloseTo(2);
    expect(typeOn('&seam=1920', 3840) / typeOn('', 3840)).toBeCloseTo(0.7);
  });

  it('looks at the joints of the wall for the stage only', () => {
    expect(setUp('?view=speaker&seam=0.5').dataset.joints).toBe('');
  });

  it('takes the theme from the address, else from the system', () => {
    expect(setUp('').dataset.theme).toBe('light');
    expect(setUp('', 1920, 1080, ['(prefers-contrast: more)']).dataset.theme).toBe('contrast');
    expect(setUp('?theme=dark', 1920, 1080, ['(forced-colors: active)']).dataset.theme).toBe('dark');
    expect(setUp('?theme=x').dataset.theme).toBe('light');
  });

  it('draws slides in every view but the plain document', () => {
    for (const view of VIEWS) expect(setUp(`?view=${view}`).classes.has('drawn')).toBe(view !== 'read');
  });
});
