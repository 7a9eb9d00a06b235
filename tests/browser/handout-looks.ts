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

/** Pieces of speech on a page that neither begin where a sentence begins nor end where one ends. */
export function sentencesParted(): readonly string[] {
  return [...document.querySelectorAll('.sheet')].flatMap((sheet, i) => {
    const last = [...sheet.querySelectorAll('p.speech')].at(-1);
    const text = (last?.textContent ?? '').replace(/\u2060|【[^】]*】/g, '').trim();
    return /[。！？：；…][”』》）]*$/.test(text) ? [] : [`page ${i + 1}: …${text.slice(-12)}`];
  });
}

/** Numbers that stand on another line than the character before them, unless that ends a phrase. */
export function wordsTorn(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('.speech .v')].flatMap((figure) => {
    const before = figure.previousSibling;
    if (!(before instanceof Text) || !/\p{Script=Han}$/u.test(before.data)) return [];
    const range = document.createRange();
    range.setStart(before, before.length - 1);
    range.setEnd(before, before.length);
    const [one, other] = [range.getBoundingClientRect(), figure.getBoundingClientRect()];
    return one.bottom > other.top ? [] : [`${before.data.slice(-4)}|${figure.textContent}`];
  });
}

/** Names of up to eight characters that stand on two lines of a speech, with the line's end in them. */
export function namesTorn(names: readonly string[]): readonly string[] {
  const lineOf = (node: Text, at: number) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  return [...document.querySelectorAll<HTMLElement>('.speech')].flatMap((speech) => {
    const signs: { readonly char: string; readonly box: DOMRect }[] = [];
    const walker = document.createTreeWalker(speech, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      if (node.parentElement?.closest('.page-mark, .cue, .turn')) continue;
      for (const [at, char] of [...node.data].entries()) signs.push({ char, box: lineOf(node, at) });
    }
    const words = signs.map(({ char }) => char).join('');
    return names.flatMap((name) => {
      const torn: string[] = [];
      for (let at = words.indexOf(name); name.length <= 8 && at >= 0; at = words.indexOf(name, at + 1)) {
        const boxes = signs.slice(at, at + name.length).map(({ box }) => box);
        const end = boxes.findIndex(({ top }, i) => top > (boxes[i - 1]?.bottom ?? Number.POSITIVE_INFINITY));
        if (end > 0) torn.push(`${name.slice(0, end)}│${name.slice(end)}`);
      }
      return torn;
    });
  });
}

/** How many lines of speech each page has. */
export function linesOf(): readonly number[] {
  return [...document.querySelectorAll('.sheet')].map((sheet) => {
    const line = Number.parseFloat(getComputedStyle(sheet).lineHeight);
    const height = [...sheet.querySelectorAll('.body > *')].reduce(
      (sum, one) => sum + one.getBoundingClientRect().height,
      0,
    );
    return Math.round(height / line);
  });
}

/** Charts with a pixel that is no grey. */
export function coloursDrawn(): readonly string[] {
  return [...document.querySelectorAll<HTMLCanvasElement>('canvas.chart')].flatMap((canvas) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 2) return [canvas.ariaLabel ?? ''];
    }
    return [];
  });
}

/** Lines set on paper that begin with a sign which closes, or end with one that opens; slides are the stage's own. */
export function signsAstray(): readonly string[] {
  const [closing, opening] = [/[，。、；：！？）”》…]/, /[（“《]/];
  const found: string[] = [];
  for (const block of document.querySelectorAll('.sheet :is(p, li, dd, td, th, h1, h2, h3, caption)')) {
    if (block.closest('.slide') || block.querySelector('p, li, dd, td')) continue;
    let before: { char: string; top: number } | undefined;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      for (let at = 0; at < node.length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { top, height } = range.getBoundingClientRect();
        if (height === 0) continue;
        const char = node.data[at] ?? '';
        const wraps = before !== undefined && top > before.top + height / 2;
        if (wraps && (closing.test(char) || opening.test(before?.char ?? '')))
          found.push(`${before?.char}|${char} in ${block.textContent?.slice(0, 24)}`);
        before = { char, top };
      }
    }
  }
  return found;
}

/** Words of the slides that stand less than 6 px of the stage from the upright line of a frame around them. */
export function wordsOnFrames(): readonly string[] {
  const frameOf = (element: Element) => {
    const style = getComputedStyle(element);
    const px = (size: string) => Number.parseFloat(size);
    const { left, right } = element.getBoundingClientRect();
    const border = Math.min(px(style.borderLeftWidth), px(style.borderRightWidth));
    const outline = style.outlineStyle === 'none' ? 0 : px(style.outlineWidth) + -px(style.outlineOffset);
    return { left, right, line: Math.max(border, outline) };
  };
  // The box of words written downwards is wider than they are: as wide as the face is high.
  const edgesOf = (words: DOMRect, by: Element | null) => {
    const { fontSize, writingMode } = getComputedStyle(by ?? document.body);
    const over =
      writingMode === 'horizontal-tb' ? 0 : (words.width - Number.parseFloat(fontSize) * scaleOf(by)) / 2;
    return { left: words.left + over, right: words.right - over };
  };
  const scaleOf = (element: Element | null) => {
    const slide = element?.closest<HTMLElement>('.slide');
    return slide ? slide.getBoundingClientRect().width / slide.offsetWidth : 1;
  };
  const wordsIn = (element: Element) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found: { left: number; right: number }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      range.selectNodeContents(node);
      for (const words of range.getClientRects()) {
        if (words.width > 1 && words.height > 1) found.push(edgesOf(words, node.parentElement));
      }
    }
    return found;
  };
  return [...document.querySelectorAll('.slide-box > .slide :not(.seal)')].flatMap((element) => {
    const { left, right, line } = frameOf(element);
    if (line === 0) return [];
    const least = (line + 6) * scaleOf(element);
    const near = wordsIn(element).some((words) => words.left < left + least || words.right > right - least);
    return near
      ? [`${element.closest('.slide')?.id}: ${element.className} ${element.textContent?.slice(0, 12)}`]
      : [];
  });
}

/** Pages whose lowest thing, words or lines to write on, ends more than `most` px above their foot. */
export function pagesNotFilled(most: number): readonly string[] {
  return [...document.querySelectorAll('.sheet .body')].flatMap((body, i) => {
    const lowest = Math.max(
      ...[...body.querySelectorAll('.ruled, .again, .slide-box')].map(
        (one) => one.getBoundingClientRect().bottom,
      ),
    );
    const free = body.getBoundingClientRect().bottom - lowest;
    return free > most ? [`page ${i + 1}: ${Math.round(free)} px`] : [];
  });
}

/** Slides alone in their row beside which the following one, alone as well, would have had the height. Spoils the page. */
export function aloneInVain(): readonly string[] {
  for (const lines of document.querySelectorAll('.spot > .ruled')) lines.remove();
  const rows = [...document.querySelectorAll('.sheet .row')];
  return rows.flatMap((row, i) => {
    const [one, next] = [row, rows[i + 1]].map((it) =>
      it?.childElementCount === 1 ? it.firstElementChild : null,
    );
    const body = row.parentElement;
    if (!one || !next || !body) return [];
    const home = next.parentElement;
    for (const spot of [one, next]) spot.classList.remove('beside');
    row.append(next);
    if (home?.parentElement === body) home.remove();
    const fits = body.scrollHeight <= body.clientHeight;
    return fits ? [`${one.querySelector('h3')?.textContent} | ${next.querySelector('h3')?.textContent}`] : [];
  });
}
