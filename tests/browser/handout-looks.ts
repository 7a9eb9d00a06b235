/** Two fills that touch on the paper, as a grey printer sets them. */
export interface Grey {
  readonly where: string;
  readonly difference: number;
}

// These run in the page: each has to stand by itself.

/** What reaches over the body of its page by more than a pixel, or stands over what comes after it. */
export function overlapsOf(): readonly string[] {
  const found: string[] = [];
  document.querySelectorAll('.sheet').forEach((sheet, i) => {
    const body = sheet.querySelector('.body');
    const edge = body?.getBoundingClientRect();
    if (!body || !edge) return;
    for (const element of body.querySelectorAll('*')) {
      if (element.closest('.slide') || element.matches('.page-mark')) continue;
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0) continue;
      if (left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 1 || bottom > edge.bottom + 1) {
        found.push(
          `page ${i + 1}: <${element.localName} class="${element.className}"> ${element.textContent?.slice(0, 20)}`,
        );
      }
    }
  });
  return found;
}

/** Where everything in the slides stands: left, top, width, height in stage px, whatever they are scaled to. */
export function drawnAt(): readonly { readonly what: string; readonly at: readonly number[] }[] {
  return [...document.querySelectorAll<HTMLElement>('.slide-box > .slide')].flatMap((slide) => {
    const frame = slide.getBoundingClientRect();
    const scale = frame.width / slide.offsetWidth;
    return [...slide.querySelectorAll('*')].flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0) return [];
      const at = [left - frame.left, top - frame.top, width, height].map((px) => px / scale);
      return [{ what: `${slide.id} ${element.localName}.${element.className}`, at }];
    });
  });
}

/** The smallest letters outside the slides, in points. */
export function smallestPrint(): number {
  const sizes: number[] = [];
  const walker = document.createTreeWalker(
    document.querySelector('.sheets') ?? document,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || element.closest('.slide, canvas') || node.textContent?.trim() === '') continue;
    sizes.push((Number.parseFloat(getComputedStyle(element).fontSize) * 72) / 96);
  }
  return Math.min(...sizes);
}

/** Pieces of speech on a page that neither begin where a sentence begins nor end where one ends. */
export function sentencesParted(): readonly string[] {
  return [...document.querySelectorAll('.sheet')].flatMap((sheet, i) => {
    const last = [...sheet.querySelectorAll('p.speech')].at(-1);
    const text = (last?.textContent ?? '').replace(/\u2060|【[^】]*】/g, '').trim();
    return /[。！？：；…][”』》）]*$/.test(text) ? [] : [`page ${i + 1}: …${text.slice(-12)}`];
  });
}

/** The fills of each chart that cover something of it, next to each other and to the paper, in L*. */
export function touchingGreys(): readonly { where: string; difference: number }[] {
  const lightness = (red: number, green: number, blue: number) => {
    const linear = [red, green, blue].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    const y = 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
    return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
  };
  /** Colours in runs longer than a softened edge along one row, in the order they stand there. */
  const runsOf = (data: Uint8ClampedArray) => {
    const runs: { key: string; l: number; length: number }[] = [];
    for (let at = 0; at < data.length; at += 4) {
      const alpha = (data[at + 3] ?? 0) / 255;
      const [r = 0, g = 0, b = 0] = [0, 1, 2].map((i) => (data[at + i] ?? 0) * alpha + 255 * (1 - alpha));
      const key = [r, g, b].map((value) => Math.round(value / 8)).join();
      const last = runs.at(-1);
      if (last?.key === key) last.length += 1;
      else runs.push({ key, l: lightness(r, g, b), length: 1 });
    }
    return runs.filter(({ length }) => length >= 4);
  };
  return [...document.querySelectorAll<HTMLCanvasElement>('canvas.chart')].flatMap((canvas) => {
    const context = canvas.getContext('2d');
    if (!context) return [];
    const where = canvas.getAttribute('aria-label')?.slice(0, 20) ?? '';
    return [0.12, 0.35, 0.9].flatMap((share) => {
      const runs = runsOf(context.getImageData(0, Math.floor(canvas.height * share), canvas.width, 1).data);
      return runs.slice(1).flatMap((run, i) => {
        const before = runs[i];
        return before && before.key !== run.key ? [{ where, difference: Math.abs(run.l - before.l) }] : [];
      });
    });
  });
}

/** The lowest contrast of any letters outside the slides with white paper, in grey, or with the ground they stand on. */
export function weakestText(): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (alpha === 0) return undefined;
    const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element: Element | null): number =>
    element === null
      ? 1
      : (luminance(getComputedStyle(element).backgroundColor) ?? groundOf(element.parentElement));
  const ratios = [...document.querySelectorAll('.sheets .sheet *')].flatMap((element) => {
    const writes = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!writes || element.closest('.slide')) return [];
    const [ink = 0, ground] = [luminance(getComputedStyle(element).color), groundOf(element)];
    return [(Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05)];
  });
  return Math.min(...ratios);
}
